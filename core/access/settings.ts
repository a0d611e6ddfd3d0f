import { readGuid, type Guid } from '../guid';
import { readClientId, type ClientIdInput } from './clientId';

/** How OpenCX is set up, as far as it decides what OpenCX will do in Dataverse (docs.open.cx/integrations/dynamics-365). */
export interface Settings {
  /** Application (client) ID that OpenCX signs in with. */
  app: Guid;
  /** Web, SMS or WhatsApp conversations are handed over as Omnichannel conversations. */
  chat: boolean;
  /** `default_owner_id`: the user whom cases are given to. */
  owner?: Guid;
  /** `default_queue_id`: a queue for cases; for chats the same setting names a workstream. */
  queue?: Guid;
  /** Written into `prioritycode`. */
  priority: Priority;
  /** `ticket_properties`: columns that OpenCX writes into each case as they are. */
  properties: TicketProperties;
}

export const PRIORITIES = [1, 2, 3, 4] as const;
export type Priority = (typeof PRIORITIES)[number];
const DEFAULT_PRIORITY: Priority = 2;

export type TicketProperties = Readonly<Record<string, unknown>>;

/** Names of the settings wherever they are written: in the page's address and on the command line. */
export const SETTINGS = ['app', 'chat', 'owner', 'queue', 'priority', 'properties'] as const;
export type SettingName = (typeof SETTINGS)[number];

/** Each setting as a person wrote it; absent and empty are the same. */
export type WrittenSettings = Readonly<Partial<Record<SettingName, string>>>;

export type SettingProblem =
  | Extract<ClientIdInput, { problem: unknown }>['problem']
  | 'not-yes-or-no'
  | 'not-a-priority'
  | 'not-json'
  | 'not-an-object';

export type SettingProblems = Partial<Record<SettingName, SettingProblem>>;

/** Reads all settings, or says what is wrong with each that cannot be read. */
export function readSettings(
  written: WrittenSettings,
): { settings: Settings } | { problems: SettingProblems } {
  const problems: SettingProblems = {};
  const read = <T>(
    name: SettingName,
    reader: (text: string) => { value: T } | { problem: SettingProblem },
  ) => {
    const result = reader((written[name] ?? '').trim());
    if ('value' in result) return result.value;
    problems[name] = result.problem;
    return undefined;
  };
  const app = read('app', readApp);
  const chat = read('chat', readFlag);
  const owner = read('owner', readId);
  const queue = read('queue', readId);
  const priority = read('priority', readPriority);
  const properties = read('properties', readProperties);
  if (app === undefined || chat === undefined || priority === undefined || properties === undefined) {
    return { problems };
  }
  if (Object.keys(problems).length > 0) return { problems };
  return { settings: { app, chat, owner, queue, priority, properties } };
}

/** The settings as they are written into an address; what has its usual value is left out. */
export function writeSettings({ app, chat, owner, queue, priority, properties }: Settings): WrittenSettings {
  return {
    app,
    ...(chat ? { chat: '1' } : {}),
    ...(owner ? { owner } : {}),
    ...(queue ? { queue } : {}),
    ...(priority === DEFAULT_PRIORITY ? {} : { priority: String(priority) }),
    ...(Object.keys(properties).length > 0 ? { properties: JSON.stringify(properties) } : {}),
  };
}

function readApp(text: string): { value: Guid } | { problem: SettingProblem } {
  const read = readClientId(text);
  return 'clientId' in read ? { value: read.clientId } : read;
}

function readId(text: string): { value: Guid | undefined } | { problem: SettingProblem } {
  if (text === '') return { value: undefined };
  const value = readGuid(text);
  return value === undefined ? { problem: 'not-a-guid' } : { value };
}

function readFlag(text: string): { value: boolean } | { problem: SettingProblem } {
  if (/^(1|true|yes)$/i.test(text)) return { value: true };
  return /^(0|false|no)?$/i.test(text) ? { value: false } : { problem: 'not-yes-or-no' };
}

function readPriority(text: string): { value: Priority } | { problem: SettingProblem } {
  if (text === '') return { value: DEFAULT_PRIORITY };
  const value = PRIORITIES.find((priority) => String(priority) === text);
  return value === undefined ? { problem: 'not-a-priority' } : { value };
}

function readProperties(text: string): { value: TicketProperties } | { problem: SettingProblem } {
  if (text === '') return { value: {} };
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { value } : { problem: 'not-an-object' };
  } catch {
    return { problem: 'not-json' };
  }
}

function isObject(value: unknown): value is TicketProperties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One `x@odata.bind` of the ticket properties. */
export interface Binding {
  /** The navigation property, in front of `@odata.bind`. */
  navigation: string;
  /** Entity set name, as in `/queues(…)`; undefined where the value has another form. */
  set?: string;
  /** Undefined where the row is named by another key. */
  id?: Guid;
}

const BIND = '@odata.bind';
/** `/queues(<id>)`, `queues(<id>)`, or the whole address of the row. */
const ROW = /^(?:https?:\/\/[^/]+\/api\/data\/v[\d.]+)?\/?([A-Za-z_]\w*)\(([^)]*)\)$/;

/** Lookups that the ticket properties set. */
export function bindingsOf(properties: TicketProperties): Binding[] {
  return Object.keys(properties)
    .filter((key) => key.endsWith(BIND))
    .map((key) => {
      const [, set, id] = ROW.exec(String(properties[key])) ?? [];
      return { navigation: key.slice(0, -BIND.length), set, id: readGuid(id ?? '') };
    });
}

/** Columns that the ticket properties set directly. */
export function columnsOf(properties: TicketProperties): string[] {
  return Object.keys(properties).filter((key) => !key.includes('@'));
}
