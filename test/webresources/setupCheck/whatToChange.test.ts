import {
  button,
  checked,
  field,
  finding,
  operation,
  settled,
  state,
  texts,
  textsOf,
  type Opened,
} from './openedPage';
import { OWNER_ID, QUEUE_ID } from './fakeReader';

const ADMINISTRATOR = '627090ff-40a3-4053-8790-584edc5be201';
const ROLE = 'bbbbbbbb-4444-4333-8444-555555555555';
const changes = (root: HTMLElement) => root.querySelector('.changes');
const fixes = (root: HTMLElement) => textsOf(root.querySelectorAll('[data-fix]'));
const rolesToAssign = (root: HTMLElement) =>
  [...root.querySelectorAll('[data-assign-role]')].map((one) => one.getAttribute('data-assign-role'));
const lacks =
  (name: string) =>
  ({ environment }: Opened) =>
    environment.lacking.push(name);
const ownRole =
  (name: string, more = {}) =>
  ({ environment }: Opened) => {
    environment.roles = [{ roleid: ROLE, name, ...more }];
  };

describe('what to change', () => {
  test('is said once, in the role editor’s words, and what is wrong is unfolded', async () => {
    const { root } = await checked(lacks('prvAppendToContact'));
    expect(state(root)).toEqual(['done', 'missing']);
    const link = operation(root, 'link-contact');
    expect(finding(link)).toBe('missing');
    expect(finding(link?.querySelector('[data-privilege="prvAppendToContact"]'))).toBe('missing');
    expect(link?.querySelector('details')?.open).toBe(true);
    expect(operation(root, 'find-contact')?.querySelector('details')?.open).toBe(false);
    expect(fixes(root)).toEqual(['Contact: Append To = Organization prvAppendToContact']);
  });

  test('is nothing where everything passes', async () => {
    expect(changes((await checked()).root)).toBeNull();
  });

  test('names the depth that makes duplicates, and the contacts that were tried', async () => {
    const { root } = await checked(({ environment }) => {
      environment.depths['prvReadContact'] = 'Basic';
      environment.rights = 'None';
    });
    expect(state(root)).toEqual(['done', 'at-risk']);
    expect(operation(root, 'find-contact')?.textContent).toMatch(
      /Of 1 contacts .* 0 can be reached.*Held\s*User.*Contact: Read = Organization/,
    );
  });

  test('uses the names that tables have here, and Microsoft’s where there are none', async () => {
    const { root } = await checked(({ environment }) => {
      environment.names = { incident: 'Anfrage <i>' };
      environment.lacking.push('prvAppendIncident', 'prvCreateNote');
    });
    expect(fixes(root)).toEqual([
      'Anfrage <i>: Append = User prvAppendIncident',
      'Note: Create = User prvCreateNote',
    ]);
    expect(root.querySelector('i')).toBeNull();
  });

  test('begins with the role that the solution brings, unless the user has it', async () => {
    const has = await checked(lacks('prvCreateNote'));
    expect(rolesToAssign(has.root)).toEqual([]);
    const lacksIt = await checked((opened) => {
      ownRole('Contoso integration')(opened);
      lacks('prvCreateNote')(opened);
    });
    expect(rolesToAssign(lacksIt.root)).toEqual(['OpenCX Integration']);
    const step = changes(lacksIt.root)?.firstElementChild?.nextElementSibling;
    expect(step?.textContent).toContain('Application users');
    expect(step?.textContent).toContain(texts.wording.assignRole.warning);
  });

  test('names the role for chats, too, where chats are used', async () => {
    const { root } = await checked((opened) => {
      field(opened.root, 'chat').checked = true;
      lacks('prvCreateActivity')(opened);
    });
    expect(rolesToAssign(root)).toEqual(['OpenCX Integration – Chat']);
    expect(finding(operation(root, 'chat-omnichannel'))).toBe('missing');
  });

  test('names the role where the user has none at all', async () => {
    const { root } = await checked(({ environment, reader }) => {
      environment.roles = [];
      const { retrieveMultiple } = reader;
      reader.retrieveMultiple = async (table, query) =>
        table === 'team' ? [] : retrieveMultiple(table, query);
      reader.call = () => Promise.resolve({ RolePrivileges: [] });
    });
    expect(finding(root.querySelector('[data-gate="role"]'))).toBe('missing');
    expect(rolesToAssign(root)).toEqual(['OpenCX Integration']);
  });

  test('names the user’s own role that lacks least, and leaves managed ones alone', async () => {
    const lacking = ['prvCreateNote', 'prvAppendNote'];
    const most = ['Create', 'Read', 'Append', 'AppendTo'].flatMap((right) => [
      `prv${right}Incident`,
      `prv${right}Contact`,
    ]);
    const { root } = await checked(({ environment }) => {
      environment.lacking.push(...lacking);
      environment.roles = [
        { roleid: QUEUE_ID, name: 'Managed', ismanaged: true },
        { roleid: OWNER_ID, name: 'Another', ismanaged: false },
        { roleid: ROLE, name: 'Contoso "custom"', ismanaged: false },
      ];
      environment.rolePrivileges = {
        [ROLE]: [...most, 'prvCreateNote'],
        [OWNER_ID]: ['prvReadNote'],
        [QUEUE_ID]: [...most, ...lacking],
      };
    });
    expect(root.querySelector('[data-part="nearest-role"]')?.textContent).toContain('Contoso "custom"');
    expect(
      root.querySelector('[data-operation="attach-note"] [data-privilege="prvCreateNote"] .granted')
        ?.textContent,
    ).toBe('Granted by Managed: Organization; Contoso "custom": Organization');
  });

  test('asks roles on request only where there are many of them, or all is well', async () => {
    const manyRoles = Array.from({ length: 300 }, (_, index) => ({
      roleid: `bbbbbbbb-5555-4333-8444-${String(index).padStart(12, '0')}`,
      name: `Role ${index}`,
    }));
    const opened = await checked(({ environment }) => {
      environment.roles = manyRoles;
      environment.lacking.push('prvCreateNote');
    });
    expect(opened.asked).not.toContain('RetrieveRolePrivilegesRole');
    const note = operation(opened.root, 'attach-note')?.querySelector('details') as HTMLDetailsElement;
    note.open = false;
    opened.root.querySelector<HTMLElement>('.operations .button')?.click();
    for (let turn = 0; turn < 60; turn++) await settled();
    expect(opened.asked.filter((name) => name === 'RetrieveRolePrivilegesRole').length).toBe(301);
    expect(operation(opened.root, 'attach-note')?.querySelector('details')?.open).toBe(false);
    expect(opened.root.querySelector('.operations .button')).toBeNull();
    expect(state(opened.root)).toEqual(['done', 'missing']);

    const passing = await checked();
    expect(passing.asked).not.toContain('RetrieveRolePrivilegesRole');
    button(passing.root, /which roles/).click();
    await settled();
    await settled();
    expect(passing.asked).toContain('RetrieveRolePrivilegesRole');
  });

  test('still shows the verdict where roles cannot be asked any more', async () => {
    const { root } = await checked((opened) => {
      lacks('prvCreateNote')(opened);
      opened.environment.failures['RetrieveRolePrivilegesRole'] = { failure: 'throttled' };
    });
    expect(state(root)).toEqual(['done', 'missing']);
    expect(fixes(root)).toHaveLength(1);
  });

  test('says what stands against it beside privileges, once', async () => {
    const { root } = await checked((opened) => {
      field(opened.root, 'owner').value = OWNER_ID;
      opened.environment.ownerReadsCases = false;
      opened.environment.priorities = [1];
    });
    expect(textsOf(root.querySelectorAll('.changes .checks strong'))).toEqual([
      texts.wording.check['priority-known'],
      texts.wording.check['owner-reads-cases'],
    ]);
    expect(changes(root)?.textContent).toContain('“Ada Agent” may not read cases');
  });
});

describe('more than OpenCX needs', () => {
  test('is shown, and never part of the verdict', async () => {
    const { root } = await checked(({ environment }) => {
      environment.lacking = environment.lacking.filter((name) => name !== 'prvDeleteIncident');
    });
    expect(state(root)).toEqual(['done', 'pass']);
    const excess = root.querySelectorAll('[data-excess]');
    expect([...excess].map((one) => [one.getAttribute('data-excess'), finding(one)])).toEqual([
      ['prvDeleteIncident', 'too-much'],
    ]);
    expect(excess[0]?.textContent).toContain('Case: Delete');
  });

  test('names System Administrator once, whatever it is called here', async () => {
    const { root, asked } = await checked((opened) => {
      ownRole('Administrateur système', { _roletemplateid_value: ADMINISTRATOR })(opened);
      opened.environment.lacking = [];
    });
    const broad = root.querySelectorAll('[data-broad-role="administrator"]');
    expect(textsOf(broad)).toEqual([expect.stringContaining('Administrateur système')]);
    expect(asked).not.toContain('RetrieveRolePrivilegesRole');
  });
});

describe('tables that are not there', () => {
  test('close the gate, and are named', async () => {
    const { root } = await checked(({ environment }) => (environment.absent = ['incident']));
    expect(finding(root.querySelector('[data-gate="tables"]'))).toBe('missing');
    expect(root.querySelector('[data-gate="tables"]')?.textContent).toContain('incident');
  });

  test('stand against chats only where chats are used', async () => {
    const without = (opened: Opened) => {
      opened.environment.absent = ['msdyn_ocliveworkitem', 'msdyn_liveworkstream'];
    };
    expect(state((await checked(without)).root)[1]).toBe('pass');
    const { root } = await checked((opened) => {
      without(opened);
      field(opened.root, 'chat').checked = true;
    });
    expect(state(root)[1]).toBe('missing');
    const chat = operation(root, 'chat-omnichannel');
    expect(finding(chat?.querySelector('[data-check="chat-table"]'))).toBe('missing');
    expect(chat?.textContent).toContain('Omnichannel conversation: Create');
  });
});
