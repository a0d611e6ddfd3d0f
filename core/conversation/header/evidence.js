/**
 * What each trait weighs. Channel, Classification and "Customer Details" are rare in texts of other
 * origin, Summary and Sentiment head many vendors' call notes, and a name with a phone number heads a rep's.
 */
const WEIGHT = {
    channel: 2,
    'known-channel': 1,
    summary: 1,
    classification: 2,
    sentiment: 1,
    'known-sentiment': 1,
    'customer-details': 2,
    'session-uuid': 2,
    transcript: 1,
    'names-opencx': 3,
};
/** `Channel: phone` and a classification reach it; summary, sentiment and a transcript do not. */
const ENOUGH = 5;
/** Channels of OpenCX's API and of its Dynamics pages; `phone` and `phone_voice` are the same one. */
export const CHANNELS = new Set('web email phone phone_voice web_voice slack sms whatsapp instagram messenger api'.split(' '));
/** OpenCX's API says angry, neutral, happy; its pages on other helpdesks positive, neutral, negative. */
export const SENTIMENTS = new Set('angry neutral happy positive negative'.split(' '));
export function isEnough(traits) {
    let sum = 0;
    traits.forEach((trait) => { var _a; return (sum += (_a = WEIGHT[trait]) !== null && _a !== void 0 ? _a : 0); });
    return sum >= ENOUGH;
}
