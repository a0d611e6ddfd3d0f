import type { Locator, Page } from 'playwright-core';
import { grant } from '../sandbox/administration';
import type { Sandbox } from '../sandbox/sandbox';

/** A sandbox at its start, and a page at nothing yet, 1100 pixels wide. */
export interface Scene {
  sandbox: Sandbox;
  page: Page;
}

/** A picture of the documentation: what has to be done until it can be taken, and what of the page it shows. */
export interface Picture {
  /** In `docs/images`. */
  file: string;
  take: (scene: Scene) => Promise<Page | Locator>;
}

const PHONE = { width: 400, height: 860 };

export const PICTURES: readonly Picture[] = [
  { file: 'case-form.png', take: (scene) => openCase(scene, 'phone') },
  {
    file: 'search.png',
    take: async (scene) => {
      const page = await openCase(scene, 'long');
      await page.locator('input[data-tool="search"]').fill('invoice');
      await page.waitForFunction(() => CSS.highlights.get('ocx-hit-current')?.size === 1);
      return page;
    },
  },
  { file: 'case-form-dark.png', take: (scene) => openCase(scene, 'email', '&theme=dark') },
  { file: 'case-form-right-to-left.png', take: (scene) => openCase(scene, 'right-to-left', '&lcid=1025') },
  {
    file: 'case-form-narrow.png',
    take: async (scene) => {
      await scene.page.setViewportSize(PHONE);
      return openCase(scene, 'phone');
    },
  },
  {
    file: 'notice-truncated.png',
    take: async (scene) => (await openCase(scene, 'truncated')).locator('[data-notice="truncated"]'),
  },
  {
    // The agent may not read notes; what the description holds is there all the same.
    file: 'notice-forbidden.png',
    take: async (scene) => {
      scene.sandbox.setFaults([{ match: 'annotations', status: 403 }]);
      return (await openCase(scene, 'email', '', 'error')).locator('[data-notice="forbidden"]');
    },
  },
  {
    // A check that has something to say: the role lacks one privilege.
    file: 'setup-check.png',
    take: async (scene) => {
      await grant(scene.sandbox.clientOf('admin'), 'prvAppendToContact', 'None');
      return check(scene);
    },
  },
  {
    // What no check of privileges sees: a plug-in of the organisation's own.
    file: 'rehearsal.png',
    take: async (scene) => {
      scene.sandbox.customize({ plugIns: { phoneRequired: true } });
      const page = await check(scene);
      await page.locator('summary', { hasText: 'Rehearse a handoff' }).click();
      await page.getByRole('button', { name: 'Rehearse a handoff', exact: true }).click();
      await page.getByRole('button', { name: 'Rehearse now' }).click();
      await page.waitForSelector('[data-rehearsal="obstacle"]');
      return page.locator('[data-part="rehearsed"]');
    },
  },
  {
    file: 'setup-app.png',
    take: async ({ sandbox, page }) => {
      await page.setViewportSize({ width: 1100, height: 560 });
      await page.goto(`${sandbox.origin}/Apps/uniquename/ocx_OpenCXSetup?as=admin`);
      await page.frameLocator('iframe').getByRole('button', { name: 'Check', exact: true }).waitFor();
      return page;
    },
  },
  {
    // The question that is asked before a form of the organisation's own gets the tab.
    file: 'case-forms.png',
    take: async ({ sandbox, page }) => {
      const { setupCheck } = sandbox.directory();
      await page.goto(`${sandbox.origin}${setupCheck}?as=admin&data=${encodeURIComponent('forms=1')}`);
      const contoso = page.locator('[data-form]', { hasText: 'Case (Contoso)' });
      await contoso.getByRole('button', { name: 'Add to form' }).click();
      await contoso.getByRole('button', { name: 'Save and publish' }).waitFor();
      return page.locator('details', { has: contoso });
    },
  },
];

/** A sample case as an agent sees it, once the control is done. */
async function openCase({ sandbox, page }: Scene, sample: string, more = '', state = 'ready'): Promise<Page> {
  const { caseForm, cases } = sandbox.directory();
  const incidentId = cases.find(({ name }) => name === sample)?.incidentId;
  if (!incidentId) throw new Error(`There is no sample case '${sample}'.`);
  await page.goto(`${sandbox.origin}${caseForm.replace('{id}', incidentId)}&as=agent${more}`);
  await page.waitForSelector(`[data-opencx="conversation"][data-state="${state}"]`);
  return page;
}

/** The setup check, done. */
async function check({ sandbox, page }: Scene): Promise<Page> {
  const { setupCheck, clientId } = sandbox.directory();
  await page.goto(`${sandbox.origin}${setupCheck}?as=admin&data=${encodeURIComponent(`app=${clientId}`)}`);
  await page.waitForSelector('[data-opencx="setup-check"][data-state="done"]');
  return page;
}
