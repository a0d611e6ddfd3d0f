export function asObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
export function field(object, name) {
    return object !== undefined && Object.prototype.hasOwnProperty.call(object, name)
        ? object[name]
        : undefined;
}
export function objectField(object, name) {
    return asObject(field(object, name));
}
export function arrayField(object, name) {
    const value = field(object, name);
    return Array.isArray(value) ? value : undefined;
}
/** A text, or a number as text; undefined for anything else and for blank text. */
export function textField(object, name) {
    const value = field(object, name);
    if (typeof value === 'number' && isFinite(value))
        return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
/** A number of zero or more; undefined for anything else. */
export function sizeField(object, name) {
    const value = field(object, name);
    return typeof value === 'number' && isFinite(value) && value >= 0 ? value : undefined;
}
/** The object without the fields that are undefined. */
export function stated(object) {
    const copy = {};
    for (const name of Object.keys(object)) {
        if (object[name] !== undefined)
            copy[name] = object[name];
    }
    return copy;
}
