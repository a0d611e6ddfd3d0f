import { importSolution, stageAndUpgrade, type ImportOptions } from '../../solutions/importSolution';
import { solutionRow } from '../../solutions/solutionRows';
import { deleteAndPromote } from '../../solutions/upgradeSolution';
import { refusal } from '../errors';
import { parseGuid } from '../guid';
import { requireSinglePrivilege } from '../security/access';
import type { ActionCall } from './actions';

/**
 * The actions that programs import solutions with (webapi/reference/importsolution, …/stageandupgrade, …/deleteandpromote).
 * Which privileges an import takes is known in part: prvImportCustomization stands for all of them, which System Administrator
 * and System Customizer hold and no other role of the platform's.
 */
const PRIVILEGE = 'prvImportCustomization';

/** What both imports say: the first four are required. */
export const IMPORT_PARAMETERS = [
  'CustomizationFile',
  'OverwriteUnmanagedCustomizations',
  'PublishWorkflows',
  'ImportJobId',
  'ConvertToManaged',
  'SkipProductUpdateDependencies',
];

export function importAction(call: ActionCall): void {
  const { zip, options } = readImport(call);
  const holding = call.body['HoldingSolution'] === undefined ? false : flag(call, 'HoldingSolution');
  importSolution(call.exchange.organization, zip, { ...options, holding });
}

export function stageAndUpgradeAction(call: ActionCall): void {
  const { zip, options } = readImport(call);
  stageAndUpgrade(call.exchange.organization, zip, options);
}

export function deleteAndPromoteAction(call: ActionCall): Record<string, unknown> {
  const { organization } = call.exchange;
  requireSinglePrivilege(organization, call.exchange.caller, PRIVILEGE);
  const uniqueName = call.body['UniqueName'];
  if (typeof uniqueName !== 'string') throw wrong('UniqueName', uniqueName, 'Edm.String');
  deleteAndPromote(organization, uniqueName);
  return { SolutionId: solutionRow(organization, uniqueName)?.id };
}

function readImport(call: ActionCall): { zip: Uint8Array; options: ImportOptions } {
  const { exchange, body } = call;
  requireSinglePrivilege(exchange.organization, exchange.caller, PRIVILEGE);
  const file = body['CustomizationFile'];
  if (typeof file !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(file))
    throw wrong('CustomizationFile', file, 'Edm.Binary');
  const overwrite = flag(call, 'OverwriteUnmanagedCustomizations');
  flag(call, 'PublishWorkflows');
  const job = body['ImportJobId'];
  if (typeof job !== 'string' || !parseGuid(job)) throw wrong('ImportJobId', job, 'Edm.Guid');
  return { zip: Buffer.from(file, 'base64'), options: { overwrite } };
}

function flag({ body }: ActionCall, name: string): boolean {
  const value = body[name];
  if (typeof value !== 'boolean') throw wrong(name, value, 'Edm.Boolean');
  return value;
}

function wrong(name: string, value: unknown, type: string) {
  const problem =
    value === undefined
      ? `The parameter '${name}' is required.`
      : `Cannot convert the parameter '${name}' to the expected type '${type}'.`;
  return refusal('badQuery', { problem });
}
