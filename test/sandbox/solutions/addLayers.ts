import { strFromU8 } from 'fflate';
import { ACTIVE, type Components, upgradeOf } from '../components';
import { putLayer } from '../components/layered';
import type { Organization } from '../dataverse/organization';
import { writeForm } from '../forms/formXml';
import { customizeForm, withDiff } from '../systemForms/customizeForm';
import { ImportError } from './importError';
import type { SolutionFile } from './solutionFile';

/**
 * Lays what a file brings over what is there. A staged upgrade's layers are its own; unmanaged files share the active layer
 * with what administrators change by hand, and like that their forms and web resources count for people once they are
 * published (model-driven-apps/publish-customizations). Apps, which the platform has published, too, count at once here.
 */
export function addLayers(organization: Organization, file: SolutionFile, holding: boolean): void {
  const { components } = organization;
  const own = holding ? upgradeOf(file.uniqueName) : file.uniqueName;
  const solution = file.managed ? own : ACTIVE;
  const { parts } = file;
  for (const { id, name, type, needs, file: part } of file.webResources) {
    const content = parts.get(part) ?? new Uint8Array();
    if (!file.managed && !components.unpublished.has(name))
      components.unpublished.set(name, components.webResources.get(name));
    components.webResources.put(name, { solution, value: { id, name, type, content, needs } });
  }
  addControls(components, file, solution);
  for (const { roleId, name, privileges } of file.roles) {
    const known = privileges.filter((privilege) => organization.catalogue.findPrivilege(privilege.name));
    const value = { roleId, name, managed: file.managed, privileges: known };
    components.roles.put(roleId, { solution, value });
  }
  for (const part of file.environmentVariables) {
    const value = { ...part, managed: file.managed };
    components.environmentVariables.put(part.schemaName.toLowerCase(), { solution, value });
  }
  for (const value of file.siteMaps) components.siteMaps.put(value.uniqueName, { solution, value });
  for (const { siteMaps, ...app } of file.apps) {
    const [siteMap] = siteMaps;
    if (siteMap === undefined) throw new ImportError('appWithoutSiteMap', app.uniqueName);
    components.apps.put(app.uniqueName, { solution, value: { ...app, managed: file.managed, siteMap } });
  }
  for (const { formId, form } of file.forms) {
    const present = components.forms.get(formId);
    if (present && file.managed) putLayer(present.layers, { solution, value: writeForm(form) });
    else if (present) customizeForm(present, withDiff(present, form));
  }
}

function addControls(components: Components, { controls, parts }: SolutionFile, solution: string): void {
  for (const { name, file: manifest } of controls) {
    const folder = manifest.slice(0, manifest.lastIndexOf('/') + 1);
    const files = [...parts].filter(([path]) => path.startsWith(folder) && path !== manifest);
    components.customControls.put(name, {
      solution,
      value: {
        name,
        manifest: strFromU8(parts.get(manifest) ?? new Uint8Array()),
        files: new Map(files.map(([path, content]) => [path.slice(folder.length), content])),
      },
    });
  }
}
