import type { Components, Layered } from '../components';
import type { Organization } from '../dataverse/organization';
import { settleForms } from '../systemForms/formRows';
import { settleApp } from './appRows';
import { settleRole } from './roleRows';
import { settleEnvironmentVariable } from './variableRows';

type Settle<T> = (
  organization: Organization,
  before: T | undefined,
  after: T | undefined,
  overwrite: boolean,
) => void;

/**
 * Changes the layers of an organisation and then makes the rows that stand for components what the topmost layers say.
 * @param overwrite whether what administrators made of those rows goes
 */
export function changeLayers(
  organization: Organization,
  change: (components: Components) => void,
  { overwrite }: { overwrite: boolean },
): void {
  const { roles, environmentVariables, apps } = organization.components;
  const finish = [
    remember(organization, roles, settleRole),
    remember(organization, environmentVariables, settleEnvironmentVariable),
    remember(organization, apps, settleApp),
  ];
  change(organization.components);
  for (const settle of finish) settle(overwrite);
  settleForms(organization);
}

function remember<T>(
  organization: Organization,
  layered: Layered<T>,
  settle: Settle<T>,
): (overwrite: boolean) => void {
  const before = new Map(layered.names().map((name) => [name, layered.get(name)]));
  return (overwrite) => {
    for (const name of new Set([...before.keys(), ...layered.names()])) {
      const [then, now] = [before.get(name), layered.get(name)];
      if (then !== now) settle(organization, then, now, overwrite);
    }
  };
}
