import * as React from 'react';
import type { Conversation } from '../../../core/conversation';
import { asHtml, asJson, asMarkdown, asPage, asText, summaryText } from '../../../core/conversation/written';
import type { Formats } from '../host/formats';
import { fill, type Strings } from '../host/strings';
import { Icon } from '../icons';
import { ToolButton } from '../tools/ToolButton';
import { copyText } from './clipboard';
import { download } from './download';
import { printPage } from './print';
import type { Masking } from './useMask';
import { fileNameOf, wordsFor } from './words';

interface TakeAwayProps {
  /** As it is shown: masked, if it is. */
  conversation: Conversation;
  caseId: string | undefined;
  masking: Masking;
  /** What came of the last action, and a way to say it. */
  said: string;
  say: (text: string) => void;
  onRefresh: () => void;
  direction: 'ltr' | 'rtl';
  formats: Formats;
  strings: Strings;
}

/** Ways to use the conversation elsewhere: copy, download, print; to hide personal data before; and to read it anew. */
export function TakeAway(props: TakeAwayProps): React.ReactElement {
  const { conversation, caseId, masking, said, say, onRefresh, direction, formats, strings } = props;
  const words = React.useMemo(() => wordsFor(formats, strings), [formats, strings]);
  const copy = (text: string): void => {
    say('');
    void copyText(text).then((done) => {
      say(done ? strings.Done_Copied : strings.Failed_Copy);
    });
  };
  const save = (ending: string, type: string, text: string): void => {
    const file = `${fileNameOf(conversation, caseId)}.${ending}`;
    download(file, type, text);
    say(fill(strings.Done_Downloaded, { file }));
  };
  const html = (): string => asHtml(conversation, words, { language: pageLanguage(), direction });
  const { isMasked, setMasked } = masking;
  return (
    <div className="ocx-take-away" role="group" aria-label={strings.TakeAway_Label}>
      <ToolButton
        tool="copy-summary"
        label={strings.Tool_CopySummary}
        onClick={() => copy(summaryText(conversation, words))}
      />
      <ToolButton
        tool="copy"
        icon="copy"
        label={strings.Tool_Copy}
        onClick={() => copy(asText(conversation, words))}
      />
      <ToolButton
        tool="copy-markdown"
        label={strings.Tool_CopyMarkdown}
        onClick={() => copy(asMarkdown(conversation, words))}
      />
      {/* Opens in its place: what floats would leave the control, its theme and its direction. */}
      <details className="ocx-more">
        <summary className="ocx-tool" data-tool="download">
          <Icon name="download" />
          {strings.Tool_Download}
        </summary>
        <div className="ocx-more-body">
          <ToolButton
            tool="download-txt"
            label={strings.Tool_DownloadText}
            onClick={() => save('txt', 'text/plain', asText(conversation, words))}
          />
          <ToolButton
            tool="download-html"
            label={strings.Tool_DownloadHtml}
            onClick={() => save('html', 'text/html', html())}
          />
          <ToolButton
            tool="download-json"
            label={strings.Tool_DownloadJson}
            onClick={() => save('json', 'application/json', asJson(conversation))}
          />
        </div>
      </details>
      <ToolButton
        tool="print"
        icon="print"
        label={strings.Tool_Print}
        onClick={() => say(printPage(asPage(conversation, words), direction) ? '' : strings.Failed_Print)}
      />
      <ToolButton tool="refresh" icon="refresh" label={strings.Tool_Refresh} onClick={onRefresh} />
      <ToolButton
        tool="mask"
        icon="mask"
        label={strings.Tool_Mask}
        hint={strings.Tool_MaskHint}
        pressed={isMasked}
        onClick={() => {
          setMasked(!isMasked);
          say(isMasked ? strings.Done_Unmasked : strings.Done_Masked);
        }}
      />
      <p className="ocx-said ocx-muted" role="status">
        {said}
      </p>
    </div>
  );
}

function pageLanguage(): string {
  return document.documentElement.lang || navigator.language;
}
