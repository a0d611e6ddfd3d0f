import { DefaultButton } from '@fluentui/react';
import * as React from 'react';
import type { Strings } from '../host/strings';
import type { LargeFiles } from '../useLargeFiles';
import { askedProblem } from './wording';

interface LargeFileProps {
  noteId: string;
  files: LargeFiles;
  strings: Strings;
}

/**
 * Reads a file all the same that is too large to be read unasked. The button goes with its notice; then the focus goes to the
 * notice that the file cannot be read, or to the transcript.
 */
export function LargeFile({ noteId, files, strings }: LargeFileProps): React.ReactElement {
  const asked = files.asked[noteId];
  const reading = asked === 'reading';
  return (
    <>
      {asked !== undefined && !reading && <p role="alert">{askedProblem(asked, strings, 'File_Failed')}</p>}
      <DefaultButton
        className="ocx-retry"
        data-tool="read-file"
        text={reading ? strings.File_Reading : strings.File_Read}
        disabled={reading}
        allowDisabledFocus
        onClick={({ currentTarget }: React.MouseEvent<HTMLElement>) => {
          const root = currentTarget.closest('.ocx-root');
          void files.read(noteId).then(() => {
            if (document.activeElement !== document.body) return;
            const next = root?.querySelector<HTMLElement>('[data-notice="file-not-read"], .ocx-scroll');
            next?.setAttribute('tabindex', `${next.tabIndex}`);
            next?.focus();
          });
        }}
      />
    </>
  );
}
