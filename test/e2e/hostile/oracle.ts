/** What the control may put on a page, whatever it shows. */
const ELEMENTS = new Set(
  'a b bdi blockquote br button code dd details div dl dt em h2 h3 header hr input label li mark ol p pre s section span strong summary time ul'.split(
    ' ',
  ),
);
const DRAWING = new Set(['svg', 'path', 'circle', 'g', 'line', 'rect', 'polyline']);
const ATTRIBUTES =
  /^(?:class|id|role|dir|title|tabindex|type|start|datetime|hidden|open|disabled|placeholder|value|name|href|target|rel|style|autocomplete|spellcheck|aria-[a-z]+|data-[a-z-]+)$/;
const DRAWING_ATTRIBUTES =
  /^(?:class|d|viewBox|width|height|fill|stroke|stroke-[a-z]+|fill-rule|clip-rule|aria-hidden|focusable|cx|cy|r|x|y|x1|x2|y1|y2|points|role)$/;
/** Attributes that only one kind of element may have. */
const ONLY_ON: Readonly<Record<string, RegExp>> = {
  href: /^a$/,
  target: /^a$/,
  rel: /^a$/,
  type: /^(?:button|input)$/,
  datetime: /^time$/,
  autocomplete: /^input$/,
  spellcheck: /^input$/,
};
/** The control's own custom properties are all that it sets. */
const OWN_STYLE = /^--ocx-/;
const PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:']);
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;

/** What is wrong with what stands in `place`; `expected` has the texts that must stand where a selector finds elements. */
export function faultsOf(place: Element, expected: Readonly<Record<string, readonly string[]>>): string[] {
  return [
    ...Array.from(place.querySelectorAll('*')).flatMap((element) => [
      ...faultsOfElement(element),
      ...(element instanceof HTMLAnchorElement ? faultsOfLink(element) : []),
    ]),
    ...unmarkedDirections(place),
    ...Object.entries(expected).flatMap(([selector, texts]) => faultsOfTexts(place, selector, texts)),
    ...pollution(),
  ];
}

function faultsOfElement(element: Element): string[] {
  const tag = element.localName;
  const drawing = element.namespaceURI === 'http://www.w3.org/2000/svg';
  if (!(drawing ? DRAWING : ELEMENTS).has(tag)) return [`element ${tag}`];
  const allowed = drawing ? DRAWING_ATTRIBUTES : ATTRIBUTES;
  const faults: string[] = [];
  for (const { name } of Array.from(element.attributes)) {
    if (!allowed.test(name) || ONLY_ON[name]?.test(tag) === false) faults.push(`${tag} has ${name}`);
  }
  if (element instanceof HTMLElement) {
    const foreign = Array.from(element.style).filter((property) => !OWN_STYLE.test(property));
    if (foreign.length > 0) faults.push(`${tag} has the style ${foreign.join(', ')}`);
  }
  return faults;
}

function faultsOfLink(link: HTMLAnchorElement): string[] {
  const href = link.getAttribute('href') ?? '';
  const faults: string[] = [];
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return [`a link without a whole address: ${href}`];
  }
  if (!PROTOCOLS.has(url.protocol)) faults.push(`a link by ${url.protocol}`);
  if (url.username !== '' || url.password !== '') faults.push(`a link with a user in it: ${href}`);
  if (/^https?:/.test(url.protocol)) {
    if (!/\bnoopener\b/.test(link.rel) || !/\bnoreferrer\b/.test(link.rel)) faults.push(`rel of ${href}`);
    // The host that it leads to must be there to see: an attachment and an id have it in their title.
    const title = link.closest('.ocx-attachments, [data-field="session-id"]') ? link.title : '';
    const seen = `${seenText(link)} ${title}`.toLowerCase();
    if (!seen.includes(url.host.toLowerCase())) faults.push(`nothing shows the host of ${href}`);
    // An address in an id is a link as in any text; any other id leads where the admin said.
    const isAddress = /^https?:/i.test(link.textContent);
    if (link.closest('[data-field="session-id"]') && !isAddress && url.host !== 'sessions.example')
      faults.push(`an id leads to ${url.host}`);
  }
  return faults;
}

/** What of a link is seen: no hidden marks, and what the style sheet writes behind it. */
function seenText(link: HTMLAnchorElement): string {
  const copy = link.cloneNode(true) as Element;
  for (const mark of Array.from(copy.querySelectorAll('.ocx-mark'))) mark.remove();
  return `${copy.textContent} ${getComputedStyle(link, '::after').content}`;
}

/** Characters that turn the direction of text, where nothing shuts them in and names them. */
function unmarkedDirections(place: Element): string[] {
  const faults: string[] = [];
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (BIDI.test(node.nodeValue ?? '') && !parent?.matches('.ocx-bidi[data-name], .ocx-hidden'))
      faults.push(`a direction unmarked in ${parent?.localName ?? ''}.${parent?.className ?? ''}`);
  }
  return faults;
}

function faultsOfTexts(place: Element, selector: string, texts: readonly string[]): string[] {
  const found = Array.from(place.querySelectorAll(selector), ({ textContent }) => textContent);
  if (found.length !== texts.length) return [`${selector}: ${found.length} instead of ${texts.length}`];
  return texts.flatMap((text, index) =>
    found[index] === text
      ? []
      : [
          `${selector}: ${JSON.stringify(found[index]?.slice(0, 80))} instead of ${JSON.stringify(text.slice(0, 80))}`,
        ],
  );
}

function pollution(): string[] {
  const plain: Record<string, unknown> = {};
  return 'polluted' in plain ? ['every object is polluted'] : [];
}
