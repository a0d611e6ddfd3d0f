import fc from 'fast-check';

/*
 * Forms as people, other vendors and editors may have left them: containers missing, empty, self-closing or in odd
 * order, other vendors' tabs, either kind of quotes, comments, CDATA and line ends of every kind between elements.
 */
type Write = (quote: string, gap: () => string, selfClosed: string) => string;

const hex = fc.stringMatching(/^[0-9a-f]{12}$/);
const id = hex.map((tail) => `{11111111-2222-4333-8444-${tail}}`);
const word = fc.constantFrom(
  'general',
  ' Enhanced_SLA_Details_Tab',
  'tab_2',
  'a &amp; b',
  '1 &lt; 2',
  'Größe',
  'x>y',
  '🗂',
);
const noise = fc.constantFrom(
  '',
  '',
  '',
  '\n    ',
  '\r\n\t',
  ' ',
  '<!-- <tab name="ocx_conversation"></tab> -->',
  '<!--<Library name="ocx_/case/form.js"/>-->',
  '<?editor <tabs> ?>',
);

const attributes = (pairs: readonly (readonly [string, string])[], quote: string): string =>
  pairs.map(([name, value]) => ` ${name}=${quote}${value}${quote}`).join('');

/** An element with a start tag, children with noise between them, and an end tag; or self-closing where it may be. */
function element(
  name: string,
  pairs: fc.Arbitrary<readonly (readonly [string, string])[]>,
  children: fc.Arbitrary<Write[]>,
): fc.Arbitrary<Write> {
  return fc.record({ pairs, children, short: fc.boolean(), wide: fc.boolean() }).map((made): Write => {
    return (quote, gap, selfClosed) => {
      const start = `<${name}${attributes(made.pairs, quote)}`;
      if (made.children.length === 0 && made.short) return start + selfClosed;
      const within = made.children.map((write) => gap() + write(quote, gap, selfClosed)).join('');
      const empty = made.children.length === 0 && !made.wide;
      return `${start}>${within}${empty ? '' : gap()}</${name}${made.wide ? ' ' : ''}>`;
    };
  });
}

const none = fc.constant([] as Write[]);
const pairs = (record: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<readonly [string, string][]> =>
  fc
    .record(record)
    .chain((made) => fc.shuffledSubarray(Object.entries(made), { minLength: Object.keys(made).length }));
const text = (written: string): fc.Arbitrary<Write> => fc.constant(() => written);

const labels = element(
  'labels',
  fc.constant([]),
  fc
    .subarray(['1033', '1031', '1041'])
    .chain((languages) =>
      fc.tuple(
        ...languages.map((languagecode) =>
          element('label', pairs({ description: word, languagecode: fc.constant(languagecode) }), none),
        ),
      ),
    ),
);

/** Control ids are not unique on real forms. */
const control = element(
  'control',
  pairs({
    id: fc.constantFrom('description', 'title', 'header_title'),
    classid: fc.constantFrom(
      '{E0DECE4B-6FC8-4A8F-A065-082708572369}',
      '{F9A8A302-114E-466A-B582-6771B2AE0D92}',
    ),
    uniqueid: id,
  }),
  fc.array(text('<parameters><Url><![CDATA[</control><tabs/> & <b>]]></Url></parameters>'), { maxLength: 1 }),
);
const cell = element('cell', pairs({ id, showlabel: fc.constant('true') }), fc.tuple(labels, control));
const row = element('row', fc.constant([]), fc.array(cell, { maxLength: 2 }));
const section = element(
  'section',
  pairs({ name: word, id, visible: fc.constantFrom('true', 'false') }),
  fc.tuple(labels, element('rows', fc.constant([]), fc.array(row, { maxLength: 3 }))),
);
const column = element(
  'column',
  fc.constant([['width', '100%'] as const]),
  fc.tuple(element('sections', fc.constant([]), fc.array(section, { maxLength: 2 }))),
);
const tab = element(
  'tab',
  pairs({ name: word, id, IsUserDefined: fc.constant('0') }),
  fc.tuple(labels, element('columns', fc.constant([]), fc.array(column, { minLength: 1, maxLength: 2 }))),
);

const handler = element(
  'Handler',
  pairs({
    functionName: fc.constant('Other.onLoad'),
    libraryName: fc.constant('other_/a.js'),
    handlerUniqueId: id,
  }),
  none,
);
const handlers = (name: string): fc.Arbitrary<Write> =>
  element(name, fc.constant([]), fc.array(handler, { maxLength: 2 }));
const event = element(
  'event',
  pairs({
    name: fc.constantFrom('onload', 'onload', 'onsave'),
    application: fc.constantFrom('true', 'false'),
  }),
  fc
    .subarray(['InternalHandlers', 'Handlers', 'dependencies'])
    .chain((names) => fc.tuple(...names.map(handlers))),
);
const library = element('Library', pairs({ name: fc.constant('other_/a.js'), libraryUniqueId: id }), none);
const description = element(
  'controlDescription',
  pairs({ forControl: id }),
  fc.array(
    element(
      'customControl',
      pairs({ formFactor: fc.constantFrom('0', '2'), name: fc.constant('other_X.Y') }),
      none,
    ),
    { maxLength: 2 },
  ),
);
const attributesOfTabs = fc.constantFrom(
  [],
  [['showlabels', 'true']] as const,
  [['xmlns:x', 'urn:x']] as const,
);
const containers = {
  tabs: element('tabs', attributesOfTabs, fc.array(tab, { maxLength: 3 })),
  events: element('events', fc.constant([]), fc.array(event, { maxLength: 3 })),
  formLibraries: element('formLibraries', fc.constant([]), fc.array(library, { maxLength: 2 })),
  controlDescriptions: element(
    'controlDescriptions',
    fc.constant([]),
    fc.array(description, { maxLength: 2 }),
  ),
  header: element(
    'header',
    pairs({ id }),
    fc.tuple(element('rows', fc.constant([]), fc.array(row, { maxLength: 2 }))),
  ),
  other: text('<x:other xmlns:x="urn:x" x:name=\'onload\'><x:tabs><x:tab /></x:tabs></x:other>'),
};
const form = element(
  'form',
  fc.constantFrom([], [['enablerelatedinformation', 'true']] as const, [['xmlns', 'urn:form']] as const),
  fc
    .shuffledSubarray(Object.keys(containers) as (keyof typeof containers)[])
    .chain((names) => fc.tuple(...names.map((name) => containers[name]))),
);

export const generatedForms: fc.Arbitrary<string> = fc
  .record({
    form,
    quote: fc.constantFrom('"', "'"),
    selfClosed: fc.constantFrom('/>', ' />', '\n/>'),
    noises: fc.array(noise, { minLength: 1, maxLength: 40 }),
    bom: fc.constantFrom('', '', '\uFEFF'),
    around: fc.constantFrom(
      (inner: string) => inner,
      (inner: string) => `<?xml version="1.0" encoding="utf-8"?>\r\n${inner}\r\n`,
      (inner: string) =>
        `<systemform><formid>{4a63c8d1-6c1e-48ec-9db4-3e6c7155334c}</formid><!-- f -->${inner}</systemform>`,
      (inner: string) =>
        `<forms xmlns:xsi='urn:i'><systemform>${inner}<LocalizedNames /></systemform>\n</forms><!-- end -->`,
    ),
  })
  .map(({ form: write, quote, selfClosed, noises, bom, around }) => {
    let next = 0;
    const gap = (): string => noises[next++ % noises.length] ?? '';
    return bom + around(write(quote, gap, selfClosed));
  });
