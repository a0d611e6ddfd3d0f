import { type Components, noComponents } from '../components';
import { namedGuid, type Guid } from './guid';
import { Catalogue, STANDARD, TABLES } from './metadata/catalogue';
import { readCustomizations } from './metadata/customizations';
import { customize, type Customizations } from './metadata/customize';
import { keepContents } from './keepContents';
import { Links } from './rows/links';
import { Tables } from './rows/tables';
import { settleForms } from '../systemForms/formRows';
import { rewriteFormXml } from '../systemForms/rewriteFormXml';
import type { PageStart } from './odata/paging';
import type { PlugIns } from './plugIns/plugIns';
import { type Depth, nameAdministrator } from './security/roles';
import { ORGANIZATION, ROOT_BUSINESS_UNIT, seed, writePrivileges } from './seed/seed';

/** Everything one sandbox organisation holds; a reset makes a new one. */
export class Organization {
  readonly id = ORGANIZATION.id;
  readonly name = ORGANIZATION.name;
  readonly rootBusinessUnitId = ROOT_BUSINESS_UNIT;
  /** What there is in this organisation; customising it puts another one in its place. */
  catalogue: Catalogue = STANDARD;
  readonly tables = new Tables(() => this.catalogue);
  readonly components: Components = noComponents();
  readonly links = new Links();
  /** Depth by privilege id, by id of the root role: copies of a role in other business units have no privileges of their own. */
  readonly rolePrivileges = new Map<Guid, Map<Guid, Depth>>();
  /** Where the pages behind the links that were handed out start, by link. */
  readonly pages = new Map<string, PageStart>();
  /** What is switched on of the organisation's own. */
  plugIns: PlugIns = {};
  /** How the Web API writes FormXml. */
  writeFormXml = (formXml: string): string => formXml;
  /** How many cases have got a number so far. */
  caseNumbers = 0;

  private idsGiven = 0;
  private isLocalized = false;

  constructor(readonly now: () => Date = () => new Date()) {}

  /** An id for a new row. The same writes give the same ids, so that a reset restores those of the sample cases. */
  newId(): Guid {
    this.idsGiven += 1;
    return namedGuid(`row/${this.idsGiven}`);
  }

  /**
   * Makes the organisation differ in these points, and in no other, from the one that the sandbox starts with.
   * @throws Error for customisations that make no sense; the organisation is then as it was
   */
  customize(customizations: Customizations): void {
    const read = readCustomizations(customizations);
    if ('problem' in read) throw new Error(read.problem);
    this.catalogue = new Catalogue(customize(TABLES, customizations));
    writePrivileges(this);
    this.writeFormXml = customizations.rewrittenFormXml ? rewriteFormXml : (formXml) => formXml;
    settleForms(this);
    const { localizedAdministrator, plugIns = {} } = customizations;
    this.plugIns = plugIns;
    if (localizedAdministrator !== undefined || this.isLocalized)
      nameAdministrator(this, localizedAdministrator);
    this.isLocalized = localizedAdministrator !== undefined;
  }

  /**
   * Notes what the organisation holds, and gives what puts it back as it was. What a database's transaction does not take
   * back stays: numbers of cases are given once (the next case leaves a gap), and so are ids and versions of rows.
   */
  keep(): () => void {
    const { catalogue, isLocalized } = this;
    const putBack = [
      this.tables.keep(),
      keepContents(this.links),
      keepContents(this.rolePrivileges),
      keepContents(this.components),
    ];
    return () => {
      this.catalogue = catalogue;
      this.isLocalized = isLocalized;
      for (const put of putBack) put();
    };
  }

  /** The largest number of characters of every text column of a table, by logical name. */
  maxLengths(table: string): Record<string, number> {
    return Object.fromEntries(
      this.catalogue
        .table(table)
        .columns.flatMap(({ logicalName, maxLength }) =>
          maxLength === undefined ? [] : [[logicalName, maxLength]],
        ),
    );
  }
}

/** A new organisation with its seed rows; their ids are the same each time. */
export function createOrganization(customizations?: Customizations): Organization {
  const organization = new Organization();
  seed(organization);
  if (customizations) organization.customize(customizations);
  return organization;
}
