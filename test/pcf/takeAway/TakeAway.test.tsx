import { act, fireEvent, render, type RenderResult } from '@testing-library/react';
import * as React from 'react';
import '../../support/textDecoder';
import { readCase } from '../../../core/conversation';
import { asJson } from '../../../core/conversation/written';
import { CopyMessage } from '../../../pcf/Conversation/takeAway/CopyMessage';
import { printPage } from '../../../pcf/Conversation/takeAway/print';
import { TakeAway } from '../../../pcf/Conversation/takeAway/TakeAway';
import { fileNameOf } from '../../../pcf/Conversation/takeAway/words';
import { conversation, message } from '../../support/conversations';
import { formats, strings } from '../../support/controlTexts';

const said = conversation({
  channel: 'phone',
  summary: 'Wants a refund.',
  sessionId: 'abc-1',
  messages: [
    message({ text: 'One', sentAt: { iso: '2026-11-20T14:02:11Z', verbatim: 'x' } }),
    message({ text: 'Two', author: { kind: 'ai', name: 'Nova' } }),
  ],
});

const setMasked = jest.fn();
const onRefresh = jest.fn();

/** The tools, with what they say shown as the control shows it. */
function Tools(): React.ReactElement {
  const [text, say] = React.useState('');
  return (
    <>
      <TakeAway
        conversation={said}
        caseId={undefined}
        masking={{ isMasked: false, setMasked }}
        said={text}
        say={say}
        onRefresh={onRefresh}
        direction="ltr"
        formats={formats}
        strings={strings}
      />
      <CopyMessage messages={said.messages} say={say} formats={formats} strings={strings}>
        <ol>
          {said.messages.map(({ text: words }) => (
            <li key={words} data-author="customer">
              <a href="#x">{words}</a>
            </li>
          ))}
        </ol>
      </CopyMessage>
    </>
  );
}

const tool = ({ container }: RenderResult, name: string): HTMLElement => {
  const found = container.querySelector<HTMLElement>(`[data-tool="${name}"]`);
  if (!found) throw new Error(`There is no tool '${name}'.`);
  return found;
};
const status = ({ container }: RenderResult): string | null | undefined =>
  container.querySelector('[role="status"]')?.textContent;
const press = async (view: RenderResult, name: string): Promise<void> => {
  await act(async () => {
    fireEvent.click(tool(view, name));
    await Promise.resolve();
  });
};

const writeText = jest.fn<Promise<void>, [string]>();
const execCommand = jest.fn<boolean, [string]>();
beforeEach(() => {
  jest.resetAllMocks();
  writeText.mockResolvedValue();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  Object.defineProperty(document, 'execCommand', { value: execCommand, configurable: true });
});

describe('copying', () => {
  test('all brings header and messages, each certain instant with its offset, and says so', async () => {
    const view = render(<Tools />);
    await press(view, 'copy');
    const [text = ''] = writeText.mock.calls[0] ?? [];
    expect(text).toContain('Channel: phone\nSummary: Wants a refund.\nSession ID: abc-1\n');
    expect(text).toContain('[2026-11-20T14:02:11+00:00] Customer: One\nNova (AI): Two\n');
    expect(status(view)).toBe(strings.Done_Copied);
  });

  test('the summary brings no message, and Markdown is Markdown', async () => {
    const view = render(<Tools />);
    await press(view, 'copy-summary');
    await press(view, 'copy-markdown');
    expect(writeText.mock.calls[0]?.[0]).toContain('Wants a refund.');
    expect(writeText.mock.calls[0]?.[0]).not.toMatch(/Transcript|One/);
    expect(writeText.mock.calls[1]?.[0]).toContain(`**Nova (${strings.Author_Ai})**\n\nTwo`);
  });

  test('goes the old way where the browser has no clipboard for us, and the focus stays', async () => {
    writeText.mockRejectedValue(new Error('NotAllowedError'));
    let selected = '';
    execCommand.mockImplementation(() => {
      selected = document.querySelector('textarea')?.value ?? '';
      return true;
    });
    const view = render(<Tools />);
    tool(view, 'copy').focus();
    await press(view, 'copy');
    expect(selected).toContain('Customer: One');
    expect(status(view)).toBe(strings.Done_Copied);
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(tool(view, 'copy'));
  });

  test('that fails both ways says so, and what to do', async () => {
    writeText.mockRejectedValue(new Error('NotAllowedError'));
    execCommand.mockReturnValue(false);
    const view = render(<Tools />);
    await press(view, 'copy');
    expect(status(view)).toBe(strings.Failed_Copy);
  });
});

describe('the button for one message', () => {
  test('copies the message under the pointer', async () => {
    const view = render(<Tools />);
    fireEvent.mouseOver(view.getByText('Two'));
    await press(view, 'copy-message');
    expect(writeText).toHaveBeenCalledWith('Nova (AI): Two');
    expect(tool(view, 'copy-message').getAttribute('aria-label')).toBe('Copy message 2');
  });

  test('stays under the pointer while it is pressed', () => {
    const view = render(<Tools />);
    const goes = fireEvent.mouseDown(tool(view, 'copy-message'));
    expect(goes).toBe(false);
  });

  test('goes from message to message by the arrow keys, and not beyond the ends', async () => {
    Element.prototype.scrollIntoView = jest.fn();
    const view = render(<Tools />);
    const button = tool(view, 'copy-message');
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown']) fireEvent.keyDown(button, { key });
    await press(view, 'copy-message');
    expect(writeText).toHaveBeenCalledWith('Nova (AI): Two');
    fireEvent.keyDown(button, { key: 'ArrowUp' });
    await press(view, 'copy-message');
    expect(writeText).toHaveBeenLastCalledWith('[2026-11-20T14:02:11+00:00] Customer: One');
  });
});

test('refresh and mask ask for what they say', async () => {
  const view = render(<Tools />);
  await press(view, 'refresh');
  await press(view, 'mask');
  expect(onRefresh).toHaveBeenCalledTimes(1);
  expect(setMasked).toHaveBeenCalledWith(true);
});

describe('print', () => {
  const page = { tag: 'main' as const, children: ['<b>as it is</b>'] };

  test('lays the conversation beside the form while paper is drawn, and takes it away again', () => {
    let printed = '';
    window.print = () => {
      printed = document.querySelector('body[data-opencx-printing] > .ocx-sheet')?.textContent ?? '';
    };
    expect(printPage(page, 'rtl')).toBe(true);
    expect(printed).toBe('<b>as it is</b>');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('.ocx-sheet')).toBeNull();
    expect(document.body.hasAttribute('data-opencx-printing')).toBe(false);
  });

  test('that the page refuses leaves nothing behind', () => {
    window.print = () => {
      throw new Error('sandboxed');
    };
    expect(printPage(page, 'ltr')).toBe(false);
    expect(document.querySelector('.ocx-sheet')).toBeNull();
  });
});

test.each([
  [{ sessionId: '../..\\a b:c<x>' }, 'a-b-c-x'],
  [{ sessionId: 's-1', ticketNumber: '7001' }, 's-1'],
  [{ ticketNumber: '7001' }, 'ticket-7001'],
  [{ sessionId: '؟؟' }, 'case-0b8e0c7e'],
  [{}, 'case-0b8e0c7e'],
  [{ sessionId: 'x'.repeat(500) }, 'x'.repeat(80)],
])('the file of %j is named by nothing that a file system minds', (stated, name) => {
  expect(fileNameOf(conversation(stated), '0b8e0c7e')).toBe(`opencx-conversation-${name}`);
});

test('where neither a session nor the case is known, a file is named so', () => {
  expect(fileNameOf(conversation())).toBe('opencx-conversation-case');
});

test.each([{ ticketNumber: '7001' }, {}])(
  'a file of a conversation without a session, %j, that is attached to a case again, states none',
  (stated) => {
    const saved = conversation({ ...stated, messages: said.messages });
    const file = {
      name: `${fileNameOf(saved, '0b8e0c7e')}.json`,
      body: Buffer.from(asJson(saved)).toString('base64'),
    };
    const [again] = readCase({ notes: [{ id: 'n', file }] });
    expect(again?.messages).toHaveLength(2);
    expect(again?.sessionId).toBeUndefined();
    expect(again?.ticketNumber).toBe(saved.ticketNumber);
  },
);
