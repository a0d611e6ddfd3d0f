import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Conversation } from '../../../../core/conversation';
import { asHtml, asMarkdown } from '../../../../core/conversation/written';
import { anyConversation, textsOf, words } from './samples';

const html = (conversation: Conversation): string =>
  asHtml(conversation, words, { language: 'en', direction: 'rtl' });

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</main></body>&lt;b&gt;',
  '"><a href="javascript:alert(1)">x</a>',
  '[click](javascript:alert(1)) ![](https://evil.example/?q=1)',
  '# Heading\n- item\n1. one\n    code\n---\n```\nfence',
  '| a | b |\n|---|---|',
  '@team https://evil.example www.evil.example a@evil.example :tada:',
];

const hostile: Conversation = {
  summary: HOSTILE.join('\n'),
  customer: { name: HOSTILE[3] },
  otherFields: HOSTILE.map((text) => ({ label: text, value: text })),
  messages: HOSTILE.map((text) => ({
    author: { kind: 'unknown', name: text },
    sentAt: { verbatim: text },
    text,
    attachments: [{ name: text, url: 'javascript:alert(1)' }],
  })),
  source: { kind: 'description' },
  notices: [{ kind: 'unread', text: HOSTILE.join('\n') }],
};

/** What HTML can hold of a text: it knows no null character. */
const normal = (text: string): string => text.replace(/\0/g, '\ufffd');

describe('the HTML page', () => {
  test('holds every text as text', () => {
    fc.assert(
      fc.property(anyConversation, (conversation) => {
        const { document } = new JSDOM(html(conversation)).window;
        const text = document.body.textContent;
        for (const each of textsOf(conversation)) expect(text).toContain(normal(each));
      }),
      { numRuns: 60 },
    );
  });

  test('has no element, attribute or address that somebody else wrote', () => {
    const { document } = new JSDOM(html(hostile)).window;
    const elements = [...document.querySelectorAll('*')];
    expect([...new Set(elements.map(({ localName }) => localName))].sort()).toEqual(
      'article body dd div dl dt h1 h2 head header html main meta p strong style title'.split(' '),
    );
    const names = new Set(elements.flatMap((each) => each.getAttributeNames()));
    expect([...names].sort()).toEqual(
      'charset class content data-author dir http-equiv lang name'.split(' '),
    );
    expect(document.querySelectorAll('article')).toHaveLength(HOSTILE.length);
    expect(document.body.textContent).toContain(HOSTILE.join('\n'));
  });

  test('says its encoding first, its language and its direction, and each instant with its offset', () => {
    const page = html({
      ...hostile,
      messages: [
        {
          author: { kind: 'ai' },
          sentAt: { iso: '2026-11-20T14:02:11Z', verbatim: 'x' },
          text: 'Hi',
          attachments: [],
        },
      ],
    });
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en" dir="rtl"><head><meta charset="utf-8">/);
    expect(page).toContain('<time datetime="2026-11-20T14:02:11Z">2026-11-20T15:02:11+01:00</time>');
  });
});

/** What Markdown would show of our own markup and escapes. */
function shown(markdown: string): string {
  return markdown
    .replace(/\\\n/g, '\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

describe('Markdown', () => {
  test('holds every text, line by line', () => {
    fc.assert(
      fc.property(anyConversation, (conversation) => {
        const text = shown(asMarkdown(conversation, words));
        const lines = textsOf(conversation).flatMap((each) => each.split(/[\r\n\u2028\u2029\u0085]/));
        for (const line of lines) if (line.trim() !== '') expect(text).toContain(line);
      }),
      { numRuns: 200 },
    );
  });

  test('leaves no mark of anybody else’s that could make a link, a picture, a mention, HTML, code or a list', () => {
    const markdown = asMarkdown(hostile, words);
    const foreign = markdown.split('\n').filter((line) => !/^(?:# |## |\*\*.*\*\*|> |$)/.test(line));
    expect(foreign.length).toBeGreaterThan(HOSTILE.length);
    const bare = foreign
      .join('\n')
      .replace(/\\[!-/:-@[-`{-~]/g, 'x')
      .replace(/\\$/gm, '')
      .replace(/&#32;/g, 'x');
    expect(bare).not.toMatch(/[`*_[\]<>#|~!@{}&\\]|:\/\/|www\./);
    expect(bare).not.toMatch(/^\s|^[-+=]|^\d+[.)]/m);
  });
});
