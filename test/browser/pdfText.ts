import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as Chromium writes it, page by page, as copying it out of a viewer would give it: each glyph by the table of
 * its font (ISO 32000-1, 9.10.3, "ToUnicode CMaps"). Without white space, since lines are places on paper and no characters.
 */
export function pdfText(pdf: Buffer): string[] {
  const file = pdf.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj$/gm))
    objects.set(id, body);
  const tables = new Map<string, Map<number, string>>();
  const tableOf = (font: string): Map<number, string> => {
    const known = tables.get(font);
    if (known) return known;
    const [, cmap = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '') ?? [];
    const table = glyphs(content(objects.get(cmap) ?? ''));
    tables.set(font, table);
    return table;
  };
  const pages = [...objects.values()].filter((body) => /^<<\/Type \/Page\n/.test(body));
  return pages.map((page) => {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
    );
    const [, drawn = ''] = /\/Contents (\d+) 0 R/.exec(page) ?? [];
    let font = '';
    let text = '';
    for (const [, name, hex = ''] of content(objects.get(drawn) ?? '').matchAll(
      /\/(F\d+) [\d.]+ Tf|<([\dA-F]+)>/g,
    )) {
      if (name !== undefined) font = fonts.get(name) ?? '';
      for (const glyph of hex.match(/.{4}/g) ?? [])
        text += tableOf(font).get(parseInt(glyph, 16)) ?? '\ufffd';
    }
    return text.replace(/\s/g, '');
  });
}

function content(body: string): string {
  const start = body.indexOf('stream\n');
  if (start < 0) return '';
  return inflateSync(Buffer.from(body.slice(start + 7), 'latin1'), { finishFlush: 2 }).toString('latin1');
}

function glyphs(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const [, kind, rows = ''] of cmap.matchAll(/beginbf(char|range)\n([^]*?)endbf/g)) {
    for (const row of rows.split('\n')) {
      const [from = NaN, to = NaN, first = to] = (row.match(/[\dA-F]+/g) ?? []).map((hex) =>
        parseInt(hex, 16),
      );
      const last = kind === 'char' ? from : to;
      for (let glyph = from; glyph <= last; glyph++)
        table.set(glyph, String.fromCharCode(first + glyph - from));
    }
  }
  return table;
}
