import { DOMParser } from '@xmldom/xmldom';
import { childElements, type Element } from '../../forms/formXml';
import { publishForms, publishWebResources } from '../../systemForms/publishForms';
import { refusal } from '../errors';
import { plainId } from '../guid';
import { requireSinglePrivilege } from '../security/access';
import type { ActionCall } from './actions';

/**
 * The role editor's "Publish Customizations". The privileges that Microsoft lists for both messages (gg334695, gg309497) are
 * those of reading what is published.
 */
const PRIVILEGE = 'prvPublishCustomization';

/** What a request may name ("Publish request schema", model-driven-apps/publish-request-schema). Only tables and web resources have something to publish here. */
const PARTS: Record<string, string> = {
  entities: 'entity',
  ribbons: 'ribbon',
  dashboards: 'dashboard',
  optionsets: 'optionset',
  sitemaps: 'sitemap',
  webresources: 'webresource',
  // Not in the schema; programs send it for apps.
  appmodules: 'appmodule',
};

/** Publishes what is saved of the tables that are named. */
export function publishXmlAction({ exchange, body }: ActionCall): void {
  const { organization, caller } = exchange;
  requireSinglePrivilege(organization, caller, PRIVILEGE);
  const parameter = body['ParameterXml'];
  if (typeof parameter !== 'string')
    throw refusal('badQuery', { problem: "The parameter 'ParameterXml' is required." });
  const named = partsNamed(parameter);
  const tables = named('entities');
  const unknown = tables.find((name) => !organization.catalogue.find(name));
  if (unknown !== undefined) throw refusal('noTableToPublish', { name: unknown });
  publishForms(organization, ({ table }) => tables.includes(table));
  const webResources = named('webresources').map(plainId);
  publishWebResources(organization, ({ id }) => webResources.includes(id));
}

export function publishAllXmlAction({ exchange: { organization, caller } }: ActionCall): void {
  requireSinglePrivilege(organization, caller, PRIVILEGE);
  publishForms(organization, () => true);
  publishWebResources(organization, () => true);
}

/**
 * What a list of the request names.
 * @throws DataverseError for XML that is not well-formed, and for what the schema does not have
 */
function partsNamed(parameter: string): (list: string) => string[] {
  const root = parsed(parameter);
  if (root?.nodeName !== 'importexportxml') throw refusal('invalidXml');
  const lists = childElements(root);
  for (const list of lists) {
    const part = PARTS[list.nodeName];
    if (!part || childElements(list).some(({ nodeName }) => nodeName !== part)) throw refusal('invalidXml');
  }
  return (name) =>
    lists
      .filter(({ nodeName }) => nodeName === name)
      .flatMap((list) =>
        childElements(list).map(({ textContent }) => (textContent ?? '').trim().toLowerCase()),
      );
}

function parsed(text: string): Element | null {
  const refuse = () => {
    throw refusal('invalidXml');
  };
  try {
    return new DOMParser({ onError: refuse }).parseFromString(text, 'text/xml').documentElement;
  } catch {
    return refuse();
  }
}
