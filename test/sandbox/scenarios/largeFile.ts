import { OpenCx } from '../opencx/openCx';
import { HANDED_OFF } from '../opencx/samples';
import { handoffFile, type Session } from '../opencx/session';
import type { Stage } from './stage';

/** A file that OpenCX attaches to a sample case. */
export interface LargeFile {
  case: string;
  /** It is at least so large. */
  bytes: number;
}

/** The most that an organisation may allow (System Settings, Email: 131,072 KB). */
const MOST = 131_072 * 1024;

/** Has OpenCX attach the talk of a sample case as it goes on and on, once the admin allowed files of that size. */
export async function attachLargeFile(stage: Stage, { case: name, bytes }: LargeFile): Promise<void> {
  const admin = stage.clientOf('admin');
  const organization = await admin.first('organizations', 'organizationid', 'name ne null');
  await admin.send('PATCH', `organizations(${organization})`, { maxuploadfilesize: MOST });
  const sample = HANDED_OFF.find((one) => one.name === name);
  const found = stage.directory().cases.find((one) => one.name === name);
  if (!sample || !found) throw new Error(`There is no case of OpenCX's named '${name}'.`);
  const openCx = await OpenCx.connect(stage.connection());
  await openCx.attachNote(found.incidentId, goneOn(sample.session(), bytes));
}

/** A talk with turns that take a little more than 1,000 bytes of its file each, until that is large enough. */
function goneOn(session: Session, bytes: number): Session {
  const last = session.messages[session.messages.length - 1];
  const start = Date.parse(last?.at ?? '2026-11-20T09:00:00Z');
  const turns = Math.ceil((bytes - handoffFile(session).content.length) / 1000);
  const more = Array.from({ length: turns }, (_, index) => ({
    sender: index % 2 ? ('ai' as const) : ('contact' as const),
    at: new Date(start + (index + 1) * 60_000).toISOString(),
    text: `Turn ${index + 1} of ${turns}. `.padEnd(820, 'And so on. '),
  }));
  return { ...session, messages: [...session.messages, ...more] };
}
