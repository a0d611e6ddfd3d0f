import { eachElement, type Element } from '../forms/formXml';

/**
 * What the platform's schema says of the elements that programs add to forms (model-driven-apps/form-xml-schema): attributes
 * that have to be there, and that have to be a GUID. That a PATCH of a form is held to the schema was seen in a live
 * organisation: `showLabel`, for `showlabel`, was refused there. The published schema is older than the platform, so
 * attributes that it does not have at all are let through.
 */
const ELEMENTS: Readonly<
  Record<string, { required?: readonly string[]; guids?: readonly string[]; known?: readonly string[] }>
> = {
  tab: {
    guids: ['id'],
    known: ['showlabel', 'expanded', 'visible', 'locklevel', 'IsUserDefined', 'verticallayout'],
  },
  column: { required: ['width'] },
  section: {
    guids: ['id'],
    known: ['showlabel', 'showbar', 'visible', 'locklevel', 'IsUserDefined', 'layout', 'columns'],
  },
  cell: { guids: ['id'], known: ['showlabel', 'rowspan', 'colspan', 'locklevel', 'visible', 'auto'] },
  label: { required: ['description', 'languagecode'] },
  control: { guids: ['classid', 'uniqueid'], known: ['id', 'datafieldname', 'disabled', 'isunbound'] },
  Library: { required: ['name', 'libraryUniqueId'] },
  Handler: {
    required: ['functionName', 'libraryName', 'handlerUniqueId'],
    known: ['enabled', 'parameters', 'passExecutionContext'],
  },
  controlDescription: { required: ['forControl'] },
  customControl: { known: ['id', 'formFactor', 'name'] },
};

const GUID = /^\{?[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;

/** The first thing about a form that the schema does not allow, in the words of .NET's validation. */
export function schemaProblem(form: Element): string | undefined {
  const problems: string[] = [];
  eachElement(form, (element) => problems.push(...problemsOf(element)));
  return problems[0];
}

function problemsOf(element: Element): string[] {
  const { required = [], guids = [], known = [] } = ELEMENTS[element.nodeName] ?? {};
  const names = [...required, ...guids, ...known];
  const misspelled = Array.from(element.attributes, ({ name }) => name).filter(
    (name) => !names.includes(name) && names.some((one) => one.toLowerCase() === name.toLowerCase()),
  );
  return [
    ...misspelled.map((name) => `The '${name}' attribute is not declared.`),
    ...required
      .filter((name) => !element.hasAttribute(name))
      .map((name) => `The required attribute '${name}' is missing.`),
    ...guids
      .filter((name) => element.hasAttribute(name) && !GUID.test(element.getAttribute(name) ?? ''))
      .map(
        (name) =>
          `The '${name}' attribute is invalid - The value '${element.getAttribute(name) ?? ''}' is invalid according to its datatype 'FormGuidType' - The Pattern constraint failed.`,
      ),
  ];
}
