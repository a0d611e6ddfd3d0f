import { formatsOf } from '../../../pcf/Conversation/host/formats';
import { pcfContext } from '../../support/pcfContext';

const AT = '2026-11-20T23:05:09Z';

test('an instant is shown on the user’s own clock and calendar, whatever the browser’s zone', () => {
  const tokyo = formatsOf(pcfContext({ offset: 540 }));
  expect(tokyo.time(AT)).toBe('8:05 AM');
  expect(tokyo.date(AT)).toBe('11/21/2026');
  expect(tokyo.day(AT)).toBe('Saturday, November 21, 2026');
  expect(tokyo.zone(AT)).toBe('UTC+09:00');
  const newfoundland = formatsOf(pcfContext({ offset: -210 }));
  expect(newfoundland.time(AT)).toBe('7:35 PM');
  expect(newfoundland.zone(AT)).toBe('UTC-03:30');
});

test('the offset is asked for at that instant, so that summer time holds', () => {
  const berlin = formatsOf(pcfContext({ offset: (at) => (at.getUTCMonth() === 6 ? 120 : 60) }));
  expect(berlin.time('2026-07-01T10:00:00Z')).toBe('12:00 PM');
  expect(berlin.time('2026-12-01T10:00:00Z')).toBe('11:00 AM');
});

test.each([['2026-11-20'], ['2026-11-20T10:00:00'], ['yesterday'], ['2026-13-45T99:00:00Z'], ['']])(
  '%j is no certain instant and is not given a time',
  (text) => {
    const formats = formatsOf(pcfContext());
    expect([formats.time(text), formats.date(text), formats.day(text), formats.zone(text)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  },
);

test('patterns of other languages: literals, two digits, the day before the month, own separators', () => {
  const context = pcfContext();
  const formats = formatsOf({
    formatting: context.formatting,
    userSettings: {
      getTimeZoneOffsetMinutes: () => 0,
      dateFormattingInfo: {
        ...context.userSettings.dateFormattingInfo,
        dateSeparator: '.',
        shortDatePattern: 'dd/MM/yy',
        shortTimePattern: "HH:mm 'Uhr'",
        longDatePattern: "d 'de' MMMM 'de' yyyy",
        monthNames: Array<string>(12).fill('noviembre'),
      },
    },
  });
  expect(formats.date('2026-11-05T08:04:00Z')).toBe('05.11.26');
  expect(formats.time('2026-11-05T08:04:00Z')).toBe('08:04 Uhr');
  expect(formats.day('2026-11-05T08:04:00Z')).toBe('5 de noviembre de 2026');
});
