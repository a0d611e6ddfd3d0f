import { readApplicationUsers, type DataverseReader, type Guid } from '../../core/access';
import type { Load } from './loadScript';
import type { Texts } from './strings/texts';
import { element, replaceChildren } from './view/element';
import { failure } from './view/failure';

export interface UserChoice {
  region: HTMLElement;
  /** Reads the application users and lets one be chosen. */
  open(): void;
  close(): void;
}

/** For whom the client ID is not at hand. */
export function userChoice(
  reader: DataverseReader,
  texts: Texts,
  loadTools: Load<'SetupTools'>,
  choose: (clientId: Guid) => void,
): UserChoice {
  const region = element('div', { class: 'results' });
  let latest = 0;
  let stop: () => void = () => undefined;

  function close(): void {
    latest++;
    stop();
    replaceChildren(region);
  }

  async function open(): Promise<void> {
    close();
    const turn = latest;
    replaceChildren(region, element('p', { role: 'status', class: 'status' }, texts.page.users.reading));
    try {
      const [users, tools] = await Promise.all([readApplicationUsers(reader), loadTools()]);
      if (turn !== latest) return;
      const pick = ({ applicationId = '' }: { applicationId?: Guid }) => choose(applicationId);
      replaceChildren(region, tools.userList(users, texts, { choose: pick, close }));
      region.querySelector('input')?.focus();
    } catch (thrown) {
      if (turn !== latest) return;
      const failed = failure(thrown, texts, () => void open());
      stop = failed.stop;
      replaceChildren(region, failed.view);
    }
  }

  return { region, open: () => void open(), close };
}
