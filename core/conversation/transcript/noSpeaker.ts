import { ALL_LABELS } from '../header/localLabels';
import { isLabel } from './block';

/** Words before a colon that are no speakers however often they come, lower case; besides the labels of headers and mails. */
const NO_SPEAKERS: ReadonlySet<string> = new Set(
  (
    'note,notes,ps,p.s.,re,fw,fwd,order,example,question,answer,tip,step,important,warning,error,total,price,status,address,' +
    'link,url,http,https,thanks,thank you,regards,best regards,kind regards,yes,no,ok'
  ).split(','),
);

export function isNoSpeaker(word: string): boolean {
  const plain = word.trim().toLowerCase();
  return NO_SPEAKERS.has(plain) || isLabel(plain) || ALL_LABELS.has(plain);
}
