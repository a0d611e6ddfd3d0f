import { eachMatch, isTouched, type Span } from './span';

/** Characters of an IBAN by country, from the SWIFT registry as ISO 13616 keeps it. */
const LENGTHS =
  'NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 BH22 CR22 DE22 GB22 ' +
  'GE22 IE22 ME22 RS22 AE23 GI23 IL23 IQ23 TL23 OM23 SO23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 ' +
  'IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 NI28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 ' +
  'KW30 MU30 SC31 MT31 LC32 RU33';

const START = /[a-z]{2}\d\d(?=[ \u00a0\u202f\u2011-]?[a-z\d])/gi;
const MAX = 34;

/** Adds the IBANs of a text, with or without blanks or hyphens between their groups. */
export function addAccounts(text: string, spans: Span[]): void {
  eachMatch(START, text, ({ index }) => {
    const found = LENGTHS.indexOf(text.slice(index, index + 2).toUpperCase());
    if (found < 0 || found % 5 !== 0) return;
    const length = Number(LENGTHS.slice(found + 2, found + 4));
    let account = '';
    let to = index;
    for (let isGap = false; account.length < length && to - index < 2 * MAX; to++) {
      const character = text.charAt(to);
      if (/[a-z\d]/i.test(character)) account += character;
      else if (isGap || !/[ \u00a0\u202f\u2011-]/.test(character)) return;
      isGap = !/[a-z\d]/i.test(character);
    }
    if (account.length === length && !isTouched(text, index, to) && isAccount(account))
      spans.push({ from: index, to, shown: 4 });
  });
}

/** ISO 7064, MOD 97-10: the country and its two digits go to the end, letters count from 10. */
function isAccount(account: string): boolean {
  let rest = 0;
  for (const character of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
