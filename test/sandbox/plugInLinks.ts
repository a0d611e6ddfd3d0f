import { readCustomizations } from './dataverse/metadata/customizations';
import type { Customizations } from './dataverse/metadata/customize';
import type { PlugIns } from './dataverse/plugIns/plugIns';
import { escape } from './host/markup';

const CHOICES: readonly { plugIns: PlugIns; says: string }[] = [
  { plugIns: { phoneRequired: true }, says: 'no case without a phone number of its customer' },
  { plugIns: { regionRequired: true }, says: 'no case without a region, a column of the plug-in’s own' },
  { plugIns: { refusedChannel: 'email' }, says: 'no case from e-mails' },
  { plugIns: { uniqueEmail: true }, says: 'no second contact with an e-mail address, for those who ask' },
  { plugIns: {}, says: 'none' },
];

/** Links of the front page that switch plug-ins on: `/?plugIns={"phoneRequired":true}`. */
export function plugInLinks(current: PlugIns): string {
  const links = CHOICES.map(({ plugIns, says }) => {
    const address = `/?plugIns=${encodeURIComponent(JSON.stringify(plugIns))}`;
    const isOn = JSON.stringify(plugIns) === JSON.stringify(current);
    return `<li><a href="${escape(address)}"${isOn ? ' aria-current="true"' : ''}>${escape(says)}</a>${isOn ? ' (now)' : ''}</li>`;
  });
  return `<h2>Plug-ins and rules of the organisation’s own</h2>
<p>What a handoff meets beside privileges. A choice takes the place of the one before, and of all other customisations.</p>
<ul>${links.join('\n')}</ul>
`;
}

/** What the front page's address switches on; undefined where it says nothing, or nothing that makes sense. */
export function plugInsIn({ searchParams }: URL): Customizations | undefined {
  const wanted = searchParams.get('plugIns');
  if (wanted === null) return undefined;
  try {
    const read = readCustomizations({ plugIns: JSON.parse(wanted) as unknown });
    return 'problem' in read ? undefined : read.customizations;
  } catch {
    return undefined;
  }
}
