import {
  PRIORITIES,
  readSettings,
  SETTINGS,
  writeSettings,
  type SettingName,
  type SettingProblems,
  type Settings,
  type WrittenSettings,
} from '../../../core/access';
import type { Texts } from '../strings/texts';
import { copyButtons } from './copyButton';
import { button, element } from './element';
import { field, idInput, type Field } from './field';

export interface SettingsForm {
  form: HTMLFormElement;
  /** Puts settings into the fields, as they were written. */
  fill(written: WrittenSettings): void;
  /** Puts another client ID beside the settings that are there. */
  choose(clientId: string): void;
  /** The same, unless somebody was there first. */
  suggest(clientId: string | undefined): void;
  /** As if a person had pressed the button. */
  submit(): void;
}

interface Answers {
  check(settings: Settings): void;
  refuse(problems: SettingProblems): void;
  chooseUser(): void;
  /** The page's whole address. */
  link(): string;
}

/** Asks for the settings that OpenCX is given, and says what is wrong with what was entered. */
export function settingsForm(texts: Texts, answers: Answers): SettingsForm {
  const { wording, page } = texts;
  const words = page.settings;
  const fields: Record<SettingName, Field> = {
    app: field(idInput('app'), {
      label: wording.setting.app,
      hint: page.clientIdHint,
      beside: element('button', { type: 'submit', class: 'button primary' }, words.check),
    }),
    chat: field(element('input', { id: 'chat', type: 'checkbox' }), { label: wording.setting.chat }),
    owner: field(idInput('owner'), { label: wording.setting.owner }),
    queue: field(idInput('queue'), { label: wording.setting.queue, hint: words.queueHint }),
    priority: field(
      element(
        'select',
        { id: 'priority' },
        ...PRIORITIES.map((value) => element('option', { value: String(value) }, String(value))),
      ),
      { label: wording.setting.priority },
    ),
    properties: field(element('textarea', { id: 'properties', rows: '3', spellcheck: 'false', dir: 'ltr' }), {
      label: wording.setting.properties,
    }),
  };
  const { app, ...others } = fields;
  const more = element(
    'details',
    { class: 'settings' },
    element('summary', {}, element('h2', {}, words.heading)),
    element(
      'div',
      { class: 'inside' },
      element('p', { class: 'hint' }, words.hint),
      ...Object.values(others).map(({ row }) => row),
    ),
  );
  const form = element(
    'form',
    { class: 'card ask', novalidate: '' },
    app.row,
    more,
    element(
      'div',
      { class: 'buttons' },
      button(page.users.choose, 'secondary', answers.chooseUser),
      ...copyButtons([{ label: words.copyLink, text: answers.link }], texts),
    ),
  );

  /** What was written for the fields that cannot show just anything; gone once somebody uses them. */
  let unclear: Partial<Record<'chat' | 'priority', string>> = {};
  for (const name of ['chat', 'priority'] as const) {
    fields[name].input.addEventListener('change', () => (unclear = { ...unclear, [name]: undefined }));
  }
  const box = fields.chat.input as HTMLInputElement;

  const written = (): WrittenSettings => ({
    app: app.input.value,
    chat: unclear.chat ?? (box.checked ? '1' : ''),
    owner: others.owner.input.value,
    queue: others.queue.input.value,
    priority: unclear.priority ?? others.priority.input.value,
    properties: others.properties.input.value,
  });
  const show = (settings: WrittenSettings) => {
    for (const name of ['app', 'owner', 'queue', 'properties'] as const) {
      fields[name].input.value = settings[name] ?? '';
    }
    const chat = readAlone({ chat: settings.chat });
    const priority = readAlone({ priority: settings.priority });
    box.checked = chat?.chat ?? false;
    others.priority.input.value = String((priority ?? readAlone({}))?.priority);
    unclear = { chat: chat ? undefined : settings.chat, priority: priority ? undefined : settings.priority };
  };
  show({});

  const complain = (problems: SettingProblems) => {
    for (const name of SETTINGS) {
      const problem = problems[name];
      fields[name].complain(problem && wording.settingProblems[problem]);
    }
    const [first] = SETTINGS.filter((name) => problems[name] !== undefined);
    if (first === undefined) return;
    if (first !== 'app') more.open = true;
    fields[first].input.focus();
  };
  const submit = () => {
    const read = readSettings(written());
    if ('settings' in read) {
      complain({});
      show(writeSettings(read.settings));
      answers.check(read.settings);
      return;
    }
    if (read.problems.app === 'secret') app.input.value = '';
    complain(read.problems);
    answers.refuse(read.problems);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  return {
    form,
    fill(settings) {
      show(settings);
      const set = SETTINGS.filter((name) => name !== 'app' && settings[name]);
      if (set.length > 0) more.open = true;
    },
    choose(clientId) {
      app.input.value = clientId;
    },
    suggest(clientId) {
      const input = app.input as HTMLInputElement;
      // Whoever was told that nothing, or a secret, stands here goes on reading why.
      if (!clientId || input.value !== '' || input.hasAttribute('aria-invalid')) return;
      input.value = clientId;
      // What somebody is about to paste replaces it.
      if (document.activeElement === input) input.select();
    },
    submit,
  };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** One setting, whatever is wrong with the others; undefined where it cannot be read itself. */
function readAlone(written: WrittenSettings): Settings | undefined {
  const read = readSettings({ ...written, app: NOBODY });
  return 'settings' in read ? read.settings : undefined;
}
