import { assignedRoles, assignRoleNamed, AGENT_ROLE, disableFormScript, grant } from '../administration';
import type { Customizations } from '../dataverse/metadata/customize';
import type { Fault } from '../dataverse/faults';
import type { Connection } from '../opencx/openCx';
import type { SampleCase } from '../sampleCases';
import type { WebApiClient } from '../webApiClient';
import { changeCases, idOf } from './changeCases';
import { attachLargeFile } from './largeFile';
import { CHOICES, type Choices, type Leads, type Scenario } from './scenario';

/** The sandbox, as far as scenarios use it. */
export interface Stage {
  reset(): Promise<void>;
  setFaults(faults: readonly Fault[]): void;
  customize(customizations: Customizations): void;
  clientOf(persona: 'admin'): WebApiClient;
  connection(): Connection;
  directory(): {
    clientId: string;
    applicationUserId: string;
    caseForm: string;
    setupCheck: string;
    cases: readonly SampleCase[];
  };
}

/** Sets a scenario up, from a fresh start. */
export async function setUp(stage: Stage, { setUp = {} }: Scenario): Promise<void> {
  await stage.reset();
  const admin = stage.clientOf('admin');
  const user = stage.directory().applicationUserId;
  for (const [privilege, depth] of Object.entries(setUp.role ?? {})) await grant(admin, privilege, depth);
  if (setUp.extraRole !== undefined) await assignRoleNamed(admin, user, setUp.extraRole);
  if (setUp.withoutRole) {
    for (const roleId of await assignedRoles(admin, user))
      await admin.send('DELETE', `systemusers(${user})/systemuserroles_association(${roleId})/$ref`);
  }
  if (setUp.user) await admin.send('PATCH', `systemusers(${user})`, setUp.user);
  if (setUp.largeFile) await attachLargeFile(stage, setUp.largeFile);
  for (const [privilege, depth] of Object.entries(setUp.agentRole ?? {}))
    await grant(admin, privilege, depth, AGENT_ROLE);
  if (setUp.withoutFormScript) await disableFormScript(admin);
  if (setUp.organization) {
    const id = await admin.first('organizations', 'organizationid', 'organizationid ne null');
    await admin.send('PATCH', `organizations(${id})`, setUp.organization);
  }
  await changeCases(stage, setUp.cases ?? {});
  // Last: they would meet the admin, too.
  if (setUp.customizations) stage.customize(setUp.customizations);
  stage.setFaults(setUp.faults ?? []);
}

/** Path and query of the page that a scenario leads to; `choices` go before its own. */
export function addressOf(stage: Stage, leads: Leads, choices: Choices = {}): string {
  const { caseForm, setupCheck, clientId } = stage.directory();
  switch (leads.to) {
    case 'front':
      return '/';
    case 'handover':
      return `/handover?${query({ as: 'admin', ...choices })}`;
    case 'check': {
      const data = new URLSearchParams({ app: clientId, ...leads.settings }).toString();
      return `${setupCheck}?${query({ as: 'admin', ...leads.choices, ...choices, data })}`;
    }
    case 'case': {
      const more = query({ as: 'agent', ...leads.choices, ...choices });
      if (leads.name === undefined) return `${caseForm.replace('&id={id}', '')}&${more}`;
      return `${caseForm.replace('{id}', idOf(stage, leads.name))}&${more}`;
    }
  }
}

/** What an address chooses; an empty choice is none. */
export function choicesIn({ searchParams }: URL): Choices {
  const chosen = CHOICES.map((name) => [name, searchParams.get(name) ?? ''] as const);
  return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
}

const query = (values: Readonly<Record<string, string>>): string => new URLSearchParams(values).toString();
