import { kindOfName, kindOfRole } from './speakers';
/** `Jane Doe (Customer)`, `Customer (Jane Doe)`, `AI - Nova`, `[Agent] Sam`. */
const COMPOSED = /^\[?([^()[\]]{1,60}?)\]?\s{0,3}(?:\(([^()]{1,60})\)|[-–—/|]\s([^()]{1,60}))$/;
/**
 * Makes the function that tells a transcript's speakers apart. Whom the header names as the customer is the customer;
 * a plain role word is a kind without a name; any other name stays as written.
 */
export function authorReader(customer) {
    const known = new Map();
    const own = [customer.name, customer.email, customer.phone]
        .filter((value) => value !== undefined)
        .map((value) => value.toLowerCase());
    return (speaker) => {
        let author = known.get(speaker);
        if (author === undefined)
            known.set(speaker, (author = authorOf(speaker, own)));
        return author;
    };
}
function authorOf(speaker, customer) {
    var _a, _b;
    if (speaker === '')
        return { kind: 'unknown' };
    const role = kindOfRole(speaker);
    if (role !== undefined)
        return { kind: role };
    const kind = (_a = kindOfName(speaker)) !== null && _a !== void 0 ? _a : (customer.indexOf(speaker.toLowerCase()) >= 0 ? 'customer' : undefined);
    if (kind !== undefined)
        return { kind, name: speaker };
    return (_b = composed(speaker)) !== null && _b !== void 0 ? _b : { kind: 'unknown', name: speaker };
}
function composed(speaker) {
    var _a, _b;
    const [, first = '', inParentheses, behindDash] = (_a = COMPOSED.exec(speaker)) !== null && _a !== void 0 ? _a : [];
    const second = (_b = inParentheses !== null && inParentheses !== void 0 ? inParentheses : behindDash) !== null && _b !== void 0 ? _b : '';
    const kindOfSecond = kindOfRole(second);
    if (kindOfSecond !== undefined)
        return { kind: kindOfSecond, name: first.trim() };
    const kindOfFirst = kindOfRole(first);
    return kindOfFirst === undefined || second === '' ? undefined : { kind: kindOfFirst, name: second.trim() };
}
