import * as names from './names';
import { ILLEGAL } from './references';

/* What is written into a full form: the managed solution's own diff without the marks of a diff. */

export type Labels = Readonly<Record<number, string>>;

const ROWS = 20;

export interface TabIds {
  tab: string;
  section: string;
  cell: string;
  /** The control's `uniqueid`, which its description names. */
  description: string;
}

export function tabMarkup(name: string, ids: TabIds, labels: Labels): string {
  const labelled = labelsMarkup(labels);
  return (
    `<tab name="${name}" id="${ids.tab}" IsUserDefined="0" locklevel="0" showlabel="true" expanded="true">${labelled}` +
    `<columns><column width="100%"><sections><section name="${names.SECTION_NAME}" id="${ids.section}" IsUserDefined="0" ` +
    'locklevel="0" showlabel="false" showbar="false" layout="varwidth" columns="1" labelwidth="115" ' +
    `celllabelalignment="Left" celllabelposition="Left">${labelled}<rows><row><cell id="${ids.cell}" showlabel="false" ` +
    `locklevel="0" colspan="1" rowspan="${ROWS}" auto="false">${labelled}<control id="${names.CONTROL_ID}" ` +
    `classid="${names.CUSTOM_CLASS}" datafieldname="${names.COLUMN}" disabled="true" uniqueid="${ids.description}" />` +
    `</cell></row>${'<row />'.repeat(ROWS - 1)}</rows></section></sections></column></columns></tab>`
  );
}

export function descriptionMarkup(forControl: string): string {
  const onEach = Object.values(names.FORM_FACTORS).map(
    (factor) =>
      `<customControl formFactor="${factor}" name="${names.CUSTOM_CONTROL}"><parameters>` +
      `<${names.COLUMN} type="Multiple">${names.COLUMN}</${names.COLUMN}></parameters></customControl>`,
  );
  return (
    `<controlDescription forControl="${forControl}"><customControl id="${names.TEXT_CLASS}"><parameters><datafieldname>` +
    `${names.COLUMN}</datafieldname></parameters></customControl>${onEach.join('')}</controlDescription>`
  );
}

export function libraryMarkup(id: string): string {
  return `<Library name="${names.LIBRARY}" libraryUniqueId="${id}" />`;
}

export function handlerMarkup(id: string): string {
  return (
    `<Handler functionName="${names.HANDLER}" libraryName="${names.LIBRARY}" handlerUniqueId="${id}" enabled="true" ` +
    'parameters="" passExecutionContext="true" />'
  );
}

/** An event of a solution is neither `application` nor `active`: those are Microsoft's own (seen in 22 real forms). */
export function startTag(container: string): string {
  return container === 'event'
    ? '<event name="onload" application="false" active="false">'
    : `<${container}>`;
}

function labelsMarkup(labels: Labels): string {
  const each = Object.entries(labels).map(
    ([language, text]) => `<label description="${escaped(text)}" languagecode="${language}" />`,
  );
  return `<labels>${each.join('')}</labels>`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  const legal = Array.from(text).filter((character) => !ILLEGAL.test(character));
  return legal
    .join('')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
    .replace(/\s+/g, ' ');
}
