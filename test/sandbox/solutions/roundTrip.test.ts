import { readFileSync } from 'node:fs';
import { buildIfNeeded, MANAGED_ZIP, NOFORM_ZIP } from '../../../solution/pack/build';
import { packSolution } from '../../../solution/pack/packSolution';
import { withoutForms } from '../../../solution/pack/withoutForms';
import { changedZip, replace, sampleZip, stagedSample } from '../../solution/sampleSolution';
import { formXmlOf } from '../components';
import type { Organization } from '../dataverse/organization';
import { contentsOf } from './contents';
import { importSolution, stageAndUpgrade } from './importSolution';
import {
  both,
  codeOf,
  foreignZip,
  organizationWithForms,
  variant,
  withoutApp,
  withoutSessionUrl,
  withoutStyle,
  withScript,
} from './testSolutions';
import { uninstallSolution } from './uninstallSolution';
import { deleteAndPromote } from './upgradeSolution';

const MULTISESSION = 'b05c1e9c-94d0-46c1-8968-df49b8f33ec7';
const first = variant('1.2.3');
const next = variant('1.3.0', withoutStyle, withoutApp, withoutSessionUrl, withScript('ocx_/new.js'));
const noForm = (version: string) => packSolution(withoutForms(stagedSample(version)), 'Managed');

let organization: Organization;
beforeEach(() => {
  organization = organizationWithForms();
});

/** What there is but for the publishers, whom the platform keeps when their last solution goes. */
function withoutPublishers(): unknown {
  const { rows, ...contents } = contentsOf(organization);
  return { ...contents, rows: { ...(rows as object), publisher: {} } };
}

const tab = () => {
  const form = organization.components.forms.get(MULTISESSION);
  return form !== undefined && formXmlOf(form).includes('name="ocx_conversation"');
};

describe('what an uninstall leaves of the organisation is all that was there before', () => {
  const done = (zip: Uint8Array) => importSolution(organization, zip);
  it.each<[string, () => void]>([
    ['an import', () => done(first)],
    ['an import and an upgrade', () => (done(first), stageAndUpgrade(organization, next))],
    ['an import and an update', () => (done(first), done(next))],
    [
      'an import, a staged upgrade and its application',
      () => (
        done(first),
        importSolution(organization, next, { holding: true }),
        deleteAndPromote(organization, 'OpenCX')
      ),
    ],
    [
      'upgrades to the file without forms and back',
      () => {
        done(first);
        stageAndUpgrade(organization, noForm('1.3.0'));
        stageAndUpgrade(organization, variant('1.4.0'));
      },
    ],
    ['the file without forms', () => done(noForm('1.2.3'))],
  ])('after %s', (_what, bring) => {
    done(foreignZip({ script: 'them_/a.js' }));
    const before = withoutPublishers();
    bring();
    expect(organization.components.solutions.has('OpenCX')).toBe(true);
    expect(withoutPublishers()).not.toEqual(before);
    uninstallSolution(organization, 'OpenCX');
    expect(withoutPublishers()).toEqual(before);
  });

  it('keeps the publisher', () => {
    importSolution(organization, first);
    uninstallSolution(organization, 'OpenCX');
    const publishers = organization.tables.of('publisher').all();
    expect(publishers.map(({ values }) => values['uniquename'])).toEqual(['opencx']);
  });
});

describe('the zips that were built', () => {
  beforeAll(buildIfNeeded, 300_000);
  const built = (path: string) => new Uint8Array(readFileSync(path));
  const newer = (path: string) =>
    changedZip(
      both(
        replace('solution.xml', /<Version>[^<]*</, '<Version>99.0.0.0<'),
        replace(
          'Controls/ocx_OpenCX.Conversation/ControlManifest.xml',
          /(?<before><control\b[^>]*? version=")[^"]*/,
          '$<before>99.0.0',
        ),
      ),
      built(path),
    );

  it.each([
    ['the one with the tab', MANAGED_ZIP, MANAGED_ZIP],
    ['the one without', NOFORM_ZIP, NOFORM_ZIP],
    ['from the one to the other', MANAGED_ZIP, NOFORM_ZIP],
    ['and back', NOFORM_ZIP, MANAGED_ZIP],
  ])('come, are upgraded and go without a trace: %s', (_which, one, other) => {
    const before = withoutPublishers();
    importSolution(organization, built(one));
    expect(tab()).toBe(one === MANAGED_ZIP);
    stageAndUpgrade(organization, newer(other));
    expect(tab()).toBe(other === MANAGED_ZIP);
    expect(organization.components.solutions.get('OpenCX')?.version).toBe('99.0.0.0');
    uninstallSolution(organization, 'OpenCX');
    expect(withoutPublishers()).toEqual(before);
  });
});

describe('the file without forms', () => {
  it('is imported where the case forms are missing, as the other one is not', () => {
    organization.components.forms.clear();
    expect(codeOf(() => importSolution(organization, sampleZip()))).toBe('0x8004801d');
    expect(codeOf(() => importSolution(organization, noForm('1.2.3')))).toBe('done');
  });

  it('takes the tab away as an upgrade, leaves the control, and the tab comes back with the other file', () => {
    importSolution(organization, first);
    expect(tab()).toBe(true);
    stageAndUpgrade(organization, noForm('1.3.0'));
    expect([tab(), organization.components.customControls.names()]).toEqual([
      false,
      ['ocx_OpenCX.Conversation'],
    ]);
    stageAndUpgrade(organization, variant('1.4.0'));
    expect(tab()).toBe(true);
  });

  it('leaves the tab as an update', () => {
    importSolution(organization, first);
    importSolution(organization, noForm('1.3.0'));
    expect(tab()).toBe(true);
  });
});
