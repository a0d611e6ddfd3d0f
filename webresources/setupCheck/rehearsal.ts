import type { Judgement } from '../../core/access';
import { rehearsalConnection } from '../dataverse/rehearsalConnection';
import { pageConnection } from './connection';
import type { HostWindow } from './host';
import { arrived, loadStyles } from './loadScript';
import { rehearsalPart, type RehearsalPart } from './rehearsal/part';
import { randomId } from './rehearsal/randomId';
import type { Run } from './run';
import type { Texts } from './strings/texts';

/** Where the result is shown anew, since roles were read, the rehearsal of the same check goes on. */
const parts = new WeakMap<Judgement, RehearsalPart>();

/**
 * The rehearsal of a check's handoff: a script of its own, which can write. It does so when somebody confirmed a question.
 * @param verdict what the rehearsal's result is put beside
 * @throws where its texts do not arrive
 */
export async function rehearsal(run: Run, verdict: HTMLElement, texts: Texts): Promise<HTMLElement> {
  const part = parts.get(run.judgement) ?? (await make(texts));
  parts.set(run.judgement, part);
  part.stand(run, verdict);
  return part.view;
}

async function make(texts: Texts): Promise<RehearsalPart> {
  const host = window as HostWindow;
  const { lcid } = texts.language;
  const [words] = await Promise.all([
    arrived(document, `rehearsal.${lcid}.js`, () => host.OpenCX?.SetupRehearsalTexts?.[lcid]),
    loadStyles(document, 'forms.css'),
  ]);
  const connection = rehearsalConnection(pageConnection(host));
  return rehearsalPart({ texts, words, connection, randomId });
}
