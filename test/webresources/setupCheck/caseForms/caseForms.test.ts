import { axe } from 'jest-axe';
import { fill } from '../../../../core/texts';
import { place, remove } from '../../../../core/forms';
import { failing, failure, noAnswer, Organisation } from '../../../core/forms/organisation';
import { PLAIN } from '../../../core/forms/samples';
import { button, settled } from '../openedPage';
import { buttons, openForms, page, press, wording } from './openedForms';

const PLACED = (() => {
  const placed = place(PLAIN, { formId: 'aaaaaaaa-1111-4222-8333-444455556666' });
  if ('problem' in placed) throw new Error('The sample takes no tab.');
  return placed.formXml;
})();
const DISABLED = PLACED.replace('enabled="true"', 'enabled="false"');

let organisation: Organisation;
beforeEach(() => (organisation = new Organisation()));

const faults = async (view: Element) => (await axe(view)).violations.map(({ id }) => id);
const outcome = (row: Element) => row.querySelector('[data-outcome]');
const kind = (row: Element) => outcome(row)?.getAttribute('data-outcome');
const download = jest.fn();
beforeEach(() => {
  download.mockReset();
  Object.assign(URL, {
    createObjectURL: (file: Blob) => (download(file), 'blob:x'),
    revokeObjectURL: () => undefined,
  });
});

describe('the list of case forms', () => {
  test('says of each form how it stands, and reads only', async () => {
    const ids = [
      organisation.add('Without'),
      organisation.add('With', { saved: PLACED, managed: true }),
      organisation.add('Disabled', { saved: DISABLED }),
      organisation.add('Fixed', { customizable: false }),
    ];
    const { view, row } = await openForms(organisation);
    expect(ids.map((id) => row(id).getAttribute('data-placed'))).toEqual(['no', 'yes', 'partly', 'no']);
    expect(row(ids[1] ?? '').textContent).toContain(wording.facts.managed);
    expect(row(ids[2] ?? '').textContent).toContain(wording.reasons['handler-disabled']);
    expect(row(ids[3] ?? '').textContent).toContain(wording.facts.notCustomizable);
    expect(ids.map((id) => buttons(row(id)))).toEqual([
      [page.add],
      [page.remove],
      [page.complete, page.remove],
      [],
    ]);
    expect(view.textContent).toContain(fill(page.count, { placed: '1', all: '4' }));
    expect(organisation.steps).toEqual(['forms']);
    expect(await faults(view)).toEqual([]);
  });

  test('says that there is no form where there is none', async () => {
    const { view, status } = await openForms(organisation);
    expect(view.textContent).toContain(page.none);
    expect(status()).toBe(page.none);
  });

  test('shows names and labels as text, whatever is in them', async () => {
    const id = organisation.add("<img src=x onerror=alert(1)> {count} “A” & 'B'", {
      saved: PLAIN.replace('description="', 'description="&lt;b&gt;{tab}&lt;/b&gt; '),
    });
    const { view, row } = await openForms(organisation);
    await press(row(id), page.add);
    expect(view.querySelector('img, b')).toBeNull();
    expect(row(id).querySelector('h4')?.textContent).toContain('<img src=x onerror=alert(1)> {count}');
    expect(row(id).querySelector('.tab')?.textContent).toContain('<b>{tab}</b>');
  });

  test('keeps what a name turns round within the name', async () => {
    const name = 'Case \u202Egnp.exe {name}';
    const id = organisation.add(name);
    const { row, status } = await openForms(organisation);
    await press(row(id), page.add);
    expect(row(id).querySelector('h4 > bdi')?.textContent).toBe(name);
    await press(row(id), page.confirm);
    expect(outcome(row(id))?.querySelector('strong > bdi')?.textContent).toBe(name);
    expect(status()).toBe(fill(wording.outcomes.added, { name }));
  });

  test('counts no form on which agents do not see it yet', async () => {
    organisation.add('Waiting', { saved: PLACED, published: PLAIN });
    const { view } = await openForms(organisation);
    expect(view.textContent).toContain(fill(page.count, { placed: '0', all: '1' }));
  });

  test('says why the forms could not be read, and reads them again on request', async () => {
    const id = organisation.add('Case');
    organisation.before = failing('forms', failure(403, '0x80040220', 'missing prvReadSystemForm privilege'));
    const { view, row } = await openForms(organisation);
    expect(view.querySelector('[data-failure="forbidden"]')?.textContent).toContain('prvReadSystemForm');
    expect(await faults(view)).toEqual([]);
    button(view, /Run again/).click();
    await settled();
    expect(row(id).getAttribute('data-placed')).toBe('no');
    expect(view.querySelector('[data-failure]')).toBeNull();
  });
});

describe('the question before a form is changed', () => {
  test('names the form and what it entails, writes nothing, and gives the focus back when it is cancelled', async () => {
    const id = organisation.add('Our case');
    const { view, row } = await openForms(organisation);
    const pressed = await press(row(id), page.add);
    expect(document.activeElement?.textContent).toBe(fill(wording.questions.add, { name: 'Our case' }));
    const { unmanaged, uninstall, publishesTable } = wording.consequences;
    for (const said of [unmanaged, uninstall, publishesTable]) expect(row(id).textContent).toContain(said);
    expect(buttons(row(id))).toEqual([page.download, page.confirm, page.cancel]);
    expect(await faults(view)).toEqual([]);
    await press(row(id), page.cancel);
    expect(document.activeElement).toBe(pressed);
    expect(organisation.writes).toEqual([]);
  });

  test('shows the tabs as they are and as they would be, and lets the place be chosen', async () => {
    const second =
      '<tab name="Details" id="{0c0e5a4c-0000-4000-8000-000000000002}"><columns><column width="100%" /></columns></tab>';
    const id = organisation.add('Case', { saved: PLAIN.replace('</tabs>', `${second}</tabs>`) });
    const { row } = await openForms(organisation);
    await press(row(id), page.add);
    const tabs = () =>
      [...row(id).querySelectorAll('.tab-row')].map((one) =>
        [...one.querySelectorAll('.tab')].map((tab) => tab.getAttribute('data-mark') ?? ''),
      );
    const [before] = tabs();
    const count = before?.length ?? 0;
    expect(tabs()).toEqual([before, [...(before ?? []), 'added']]);
    const select = row(id).querySelector('select') as HTMLSelectElement;
    expect(select.options).toHaveLength(count + 1);
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change'));
    expect(tabs()[1]?.[1]).toBe('added');
    await press(row(id), page.confirm);
    const names = [...organisation.at(id).saved.matchAll(/<tab name="([^"]*)"/g)].map((found) => found[1]);
    expect(names).toEqual(['Summary', 'ocx_conversation', 'Details']);
  });

  test('shows every character that comes and goes, and the blanks among them', async () => {
    const id = organisation.add('Case', { saved: PLACED.replace('<tab name="ocx', '\n\t <tab name="ocx') });
    const { row } = await openForms(organisation);
    await press(row(id), page.remove);
    const shown = (tag: string) =>
      [...row(id).querySelectorAll(`${tag} code`)].map((code) => code.textContent).join('');
    const seen = remove(organisation.at(id).saved);
    if ('problem' in seen) throw new Error(seen.problem.kind);
    expect(shown('del')).toBe(seen.changes.map(({ removed }) => removed.replace('\n\t ', '↵⇥·')).join(''));
    expect(shown('ins')).toBe(seen.changes.map(({ inserted }) => inserted).join(''));
    expect(shown('del')).toContain('↵⇥·');
    expect(row(id).querySelector('del')?.textContent).toMatch(/^− /);
  });

  test('offers the text as it is, to keep', async () => {
    const id = organisation.add('A/B: "Case"');
    const { row } = await openForms(organisation);
    await press(row(id), page.add);
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      expect(this.download).toBe(`A_B_ _Case_-${id}.before.xml`);
    });
    await press(row(id), page.download);
    expect(clicked).toHaveBeenCalledTimes(1);
    clicked.mockRestore();
    const [file] = download.mock.calls[0] as [Blob];
    expect(file.size).toBe(new Blob([PLAIN]).size);
    expect(organisation.writes).toEqual([]);
  });
});

describe('a form that is changed', () => {
  test('has the conversation, and can be put back to the letter', async () => {
    const id = organisation.add('Case');
    const { view, row, status } = await openForms(organisation);
    await press(row(id), page.add);
    await press(row(id), page.confirm);
    const added = fill(wording.outcomes.added, { name: 'Case' });
    expect([kind(row(id)), status()]).toEqual(['done', added]);
    expect(row(id).getAttribute('data-placed')).toBe('yes');
    expect(view.textContent).toContain(fill(page.count, { placed: '1', all: '1' }));
    expect(document.activeElement).toBe(row(id).querySelector('h3'));
    expect(organisation.writes).toEqual(['save', 'publish']);
    expect(await faults(view)).toEqual([]);
    await press(row(id), page.putBack);
    expect(row(id).querySelector('[data-mark="removed"]')).not.toBeNull();
    await press(row(id), page.confirm);
    const { saved, published } = organisation.at(id);
    expect([saved, published]).toEqual([PLAIN, PLAIN]);
    expect(row(id).getAttribute('data-placed')).toBe('no');
  });

  test('can be put back after the list was read again, but not over what somebody else did since', async () => {
    const id = organisation.add('Case');
    const { view, row } = await openForms(organisation);
    await press(row(id), page.add);
    await press(row(id), page.confirm);
    await press(view, page.again);
    await press(row(id), page.putBack);
    const theirs = `${organisation.at(id).saved}<!-- theirs -->`;
    organisation.saveByOther(id, theirs);
    await press(row(id), page.confirm);
    expect(outcome(row(id))?.getAttribute('data-reason')).toBe('changed-meanwhile');
    expect(organisation.at(id).saved).toBe(theirs);
    expect(buttons(row(id))).not.toContain(page.putBack);
  });

  test('is completed where something of it does not work', async () => {
    const id = organisation.add('Case', { saved: DISABLED });
    const { row } = await openForms(organisation);
    await press(row(id), page.complete);
    expect(row(id).querySelector('select')).toBeNull();
    await press(row(id), page.confirm);
    expect(organisation.at(id).published).toBe(PLACED);
  });

  test('is not counted or taken off with all others while it is being written', async () => {
    const ids = [organisation.add('One', { saved: PLACED }), organisation.add('Two')];
    const { view, row } = await openForms(organisation);
    const disabled = () =>
      [...view.querySelectorAll('button:disabled')].map(({ textContent }) => textContent);
    row(ids[1] ?? '')
      .querySelector('button')
      ?.click();
    row(ids[1] ?? '')
      .querySelector<HTMLElement>('.primary')
      ?.click();
    expect(disabled()).toEqual([page.again, page.removeAll]);
    for (let turn = 0; turn < 8; turn++) await settled();
    expect(disabled()).toEqual([]);
  });

  test('is not left while it is being written without being asked', async () => {
    const leaves = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const id = organisation.add('Case');
    const { row } = await openForms(organisation);
    let stays = false;
    organisation.before = (step) => {
      if (step === 'publish') stays = !leaves();
    };
    await press(row(id), page.add);
    expect(leaves()).toBe(true);
    await press(row(id), page.confirm);
    expect([stays, kind(row(id)), leaves()]).toEqual([true, 'done', true]);
  });

  test('waits for the one before', async () => {
    const ids = [organisation.add('One'), organisation.add('Two')];
    const { row } = await openForms(organisation);
    for (const id of ids) row(id).querySelector('button')?.click();
    for (const id of ids) row(id).querySelector<HTMLElement>('.primary')?.click();
    for (let turn = 0; turn < 8; turn++) await settled();
    expect(organisation.writes).toEqual(['save', 'publish', 'save', 'publish']);
    expect(ids.map((id) => kind(row(id)))).toEqual(['done', 'done']);
  });
});

describe('a change that does not come to its end', () => {
  const changed = async (prepare: (id: string) => void) => {
    const id = organisation.add('Case');
    const opened = await openForms(organisation);
    await press(opened.row(id), page.add);
    prepare(id);
    await press(opened.row(id), page.confirm);
    return { ...opened, id, line: opened.row(id) };
  };

  test('is refused where somebody else was faster, and nothing of theirs is lost', async () => {
    const { line, id } = await changed((form) => organisation.saveByOther(form, PLACED));
    expect(outcome(line)?.getAttribute('data-reason')).toBe('changed-meanwhile');
    expect(organisation.at(id).saved).toBe(PLACED);
    expect(line.getAttribute('data-placed')).toBe('yes');
    expect(organisation.writes).toEqual([]);
  });

  test.each([
    [401, 'not-signed-in'],
    [403, 'forbidden'],
    [404, 'rejected'],
    [429, 'throttled'],
    [503, 'unavailable'],
  ] as const)('says what a refusal with status %i means, and what is not written', async (status, failed) => {
    const message = 'Principal user (Id=1, type=8) is missing prvWriteSystemForm privilege';
    const { line, view, id } = await changed(() => {
      organisation.before = failing('save', failure(status, '0x80040220', message));
    });
    expect(kind(line)).toBe('refused');
    expect(line.textContent).toContain(wording.failures[failed]);
    expect(line.textContent).toContain(fill(wording.privilege, { privilege: 'prvWriteSystemForm' }));
    expect(line.textContent).toContain(fill(wording.refusals['not-written'], { name: 'Case' }));
    expect(organisation.at(id).saved).toBe(PLAIN);
    expect(line.getAttribute('data-placed')).toBe('no');
    expect(await faults(view)).toEqual([]);
  });

  test('can be published later, where only that failed', async () => {
    const { line, id } = await changed(() => {
      organisation.before = failing('publish', failure(503));
    });
    expect(kind(line)).toBe('written-not-published');
    expect(buttons(line)).toEqual([page.publish, page.remove, page.putBack, page.downloadBefore]);
    await press(line, page.publish);
    expect(line.textContent).toContain(fill(wording.questions.publish, { name: 'Case' }));
    await press(line, page.publish);
    expect(kind(line)).toBe('done');
    expect(organisation.at(id).published).toContain('ocx_conversation');
    await press(line, page.putBack);
    await press(line, page.confirm);
    expect(organisation.at(id).published).toBe(PLAIN);
  });

  test('is put back, where publishing failed and is not wanted any more', async () => {
    const { line, id } = await changed(() => {
      organisation.before = failing('publish', failure(503));
    });
    await press(line, page.putBack);
    await press(line, page.confirm);
    expect(organisation.at(id).saved).toBe(PLAIN);
    expect(organisation.at(id).published).toBe(PLAIN);
  });

  test('says that nobody knows how far it came, where no answer came at all', async () => {
    const { line } = await changed(() => {
      organisation.before = (step) => {
        if (organisation.writes.length > 0 || step === 'publish') throw noAnswer();
      };
    });
    expect(kind(line)).toBe('uncertain');
    expect(line.textContent).toContain(wording.failures.unreachable);
    expect(buttons(line)).toContain(page.downloadBefore);
  });
});

describe('removing it from all forms', () => {
  test('asks once, names them, and takes it off one after the other', async () => {
    const ids = [
      organisation.add('One', { saved: PLACED }),
      organisation.add('Two', { saved: DISABLED }),
      organisation.add('Without'),
      organisation.add('Fixed', { saved: PLACED, customizable: false }),
    ];
    const { view, status } = await openForms(organisation);
    await press(view, page.removeAll);
    const question = view.querySelector('.question') as HTMLElement;
    expect([...question.querySelectorAll('bdi')].map(({ textContent }) => textContent)).toEqual([
      'One',
      'Two',
    ]);
    expect(await faults(view)).toEqual([]);
    expect(organisation.writes).toEqual([]);
    await press(question, page.confirm);
    for (let turn = 0; turn < 12; turn++) await settled();
    expect(ids.map((id) => organisation.at(id).published === PLAIN)).toEqual([true, true, true, false]);
    expect(status()).toBe(fill(page.allDone, { done: '2', all: '2' }));
    expect(buttons(view)).not.toContain(page.removeAll);
  });

  test('publishes a removal that nobody published: until then the solution cannot go', async () => {
    const id = organisation.add('One', { saved: PLAIN, published: PLACED });
    const { view } = await openForms(organisation);
    await press(view, page.removeAll);
    await press(view, page.confirm);
    expect(organisation.at(id).published).toBe(PLAIN);
    expect(organisation.writes).toEqual(['publish']);
    expect(buttons(view)).not.toContain(page.removeAll);
  });

  test('writes nothing when it is cancelled', async () => {
    organisation.add('One', { saved: PLACED });
    const { view } = await openForms(organisation);
    const pressed = await press(view, page.removeAll);
    await press(view, page.cancel);
    expect(document.activeElement).toBe(pressed);
    expect(organisation.writes).toEqual([]);
  });
});
