import { caseTextOf, usualPlace } from '../../cli/read/caseText';
import { workingFolder } from '../../cli/workingFolder';

describe('what a file is read as', () => {
  test.each([
    ['case.txt', 'description'],
    ['case.html', 'description'],
    ['case.log', 'description'],
    ['-', 'description'],
    ['conversation.JSON', 'file'],
  ])('%s is by itself a %s', (name, place) => {
    expect(usualPlace(name)).toBe(place);
  });

  test('text is decoded by its byte order mark, and as UTF-8 without one', () => {
    const written = [
      Buffer.from('Zoë', 'utf8'),
      Buffer.from('\ufeffZoë', 'utf8'),
      Buffer.from('\ufeffZoë', 'utf16le'),
      Buffer.from('\ufeffZoë', 'utf16le').swap16(),
    ];
    const read = written.map((bytes) => caseTextOf('case.txt', bytes, {}).description);
    expect(read).toEqual(['Zoë', 'Zoë', 'Zoë', 'Zoë']);
  });

  test('the last line break, which editors add, is no part of a text unless that fills its column', () => {
    const read = (text: string) => caseTextOf('case.txt', Buffer.from(text), {}).description;
    expect([read('a\n\n'), read('a\r\n'), read('a')]).toEqual(['a\n', 'a', 'a']);
    expect(read(`${'a'.repeat(2000)}\n`)).toHaveLength(2000);
    expect(read(`${'a'.repeat(1999)}\n`)).toHaveLength(2000);
  });

  test('the text of a note has the subject that is given, and none by default', () => {
    const text = Buffer.from('x');
    const [plain] = caseTextOf('a.json', text, { as: 'note' }).notes;
    const [named] = caseTextOf('a.json', text, { as: 'note', subject: 'Call' }).notes;
    expect(plain).toMatchObject({ text: 'x', subject: undefined });
    expect(named).toMatchObject({ text: 'x', subject: 'Call' });
  });

  test('the file of a note bears our subject and its own base name, and keeps its bytes', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x7b, 0x00]);
    const [note] = caseTextOf('some/where/conversation.json', bytes, {}).notes;
    expect(note?.subject).toBe('OpenCX conversation');
    expect(note?.file).toMatchObject({ name: 'conversation.json', mimeType: 'application/json', size: 4 });
    expect(Buffer.from(note?.file?.body ?? '', 'base64')).toEqual(bytes);
  });
});

test('paths are relative to where npm was called, or to the working folder where npm started another script', () => {
  const calledBy = (event: string) => ({ npm_lifecycle_event: event, INIT_CWD: '/somewhere' });
  expect(workingFolder('read', calledBy('read'))).toBe('/somewhere');
  expect(workingFolder('read', calledBy('test'))).toBe(process.cwd());
});
