import { ABSENT, KEY_OF_LABEL } from './keys';
/**
 * Customer details in one value: `Jane Doe, jane@x.com, +1 555 0100`, `Jane Doe <jane@x.com>`,
 * `Name: Jane Doe | Email: …`, or one of them a line. Text that is neither an address nor a number is the name.
 * `rest` holds what found no place, such as a second address.
 */
export function readCustomerDetails(value) {
    const customer = {};
    const names = [];
    const rest = [];
    for (const piece of pieces(value)) {
        const { key, content } = labelled(piece);
        if (ABSENT.has(content.toLowerCase()))
            continue;
        const kind = key !== null && key !== void 0 ? key : kindOf(content);
        if (kind === 'name')
            names.push(content);
        else if (customer[kind] === undefined)
            customer[kind] = content;
        else
            rest.push(piece);
    }
    if (names.length > 0)
        customer.name = names.join(', ');
    return { customer, rest: rest.join(', ') };
}
function pieces(value) {
    const all = [];
    for (const part of value.split(/[\n,;|<>]/))
        all.push(...addressInParentheses(part));
    return all.map((part) => part.replace(/^[\s\-*•]+/, '').trim()).filter((part) => part !== '');
}
/** `Jane Doe (jane@x.com)` is two pieces, `(555) 010-0000` is one. */
function addressInParentheses(part) {
    const open = part.indexOf('(');
    const close = part.lastIndexOf(')');
    if (open < 0 || close < open)
        return [part];
    const inner = part.slice(open + 1, close);
    const outer = part.slice(0, open);
    const speaks = inner.indexOf('@') >= 0 || (isPhone(inner) && /\p{L}/u.test(outer));
    return speaks && part.slice(close + 1).trim() === '' ? [outer, inner] : [part];
}
function labelled(piece) {
    const colon = piece.indexOf(':');
    const key = colon < 0 ? undefined : KEY_OF_LABEL.get(piece.slice(0, colon).replace(/\*/g, '').trim().toLowerCase());
    return key === 'name' || key === 'email' || key === 'phone'
        ? { key, content: piece.slice(colon + 1).replace(/^[\s*]+/, '') }
        : { content: piece };
}
function kindOf(content) {
    if (content.indexOf('@') > 0)
        return 'email';
    return isPhone(content) ? 'phone' : 'name';
}
function isPhone(content) {
    return /^[+\d\s().\-/x]{5,40}$/i.test(content) && content.replace(/\D/g, '').length >= 5;
}
