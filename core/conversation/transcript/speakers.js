/**
 * The words by which texts call the sides of a conversation, lower case. OpenCX's APIs say contact, user, ai,
 * human_agent, agent, system; the others are what transcripts of phone calls and chats use.
 */
const ROLES = [
    {
        language: 'en',
        kind: 'customer',
        words: ['customer', 'caller', 'user', 'contact', 'visitor', 'client', 'guest', 'end user', 'end-user'],
    },
    {
        language: 'en',
        kind: 'ai',
        words: [
            'ai',
            'bot',
            'assistant',
            'ai assistant',
            'ai agent',
            'autopilot',
            'virtual agent',
            'chatbot',
            'opencx',
        ],
    },
    {
        language: 'en',
        kind: 'agent',
        words: [
            'agent',
            'human agent',
            'human_agent',
            'human',
            'representative',
            'rep',
            'support agent',
            'operator',
        ],
    },
    { language: 'en', kind: 'system', words: ['system', 'event', 'system message'] },
];
/** Names that OpenCX gives its AI: they tell the kind and are shown as a name. */
const NAMES = [{ name: 'ai support agent', kind: 'ai' }];
const KIND_OF_WORD = new Map(ROLES.reduce((pairs, row) => pairs.concat(row.words.map((word) => [word, row.kind])), []));
const KIND_OF_NAME = new Map(NAMES.map((row) => [row.name, row.kind]));
/** The kind that a word such as `Customer` or `human_agent` stands for. */
export function kindOfRole(word) {
    return KIND_OF_WORD.get(word.trim().toLowerCase());
}
/** The kind of a speaker who is known by a fixed name. */
export function kindOfName(name) {
    return KIND_OF_NAME.get(name.trim().toLowerCase());
}
/** Words before a colon that are no speakers however often they come, lower case. */
const NO_SPEAKERS = new Set(('note,notes,ps,p.s.,re,fw,fwd,subject,from,to,cc,bcc,sent,date,time,order,example,question,answer,tip,step,' +
    'important,warning,error,total,price,status,address,link,url,http,https,summary,channel,classification,sentiment,' +
    'name,email,e-mail,phone,phone number,language,session id,ticket').split(','));
export function isNoSpeaker(word) {
    return NO_SPEAKERS.has(word.trim().toLowerCase());
}
