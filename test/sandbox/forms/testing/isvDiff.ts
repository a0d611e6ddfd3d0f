/** A diff of another vendor's solution: a tab, and what it says with it. */
export interface IsvDiff {
  /** Of the vendor: names and ids are made of it. */
  name: string;
  ordinal: number;
  /** What it adds besides the tab. */
  adds: readonly ('handler' | 'library' | 'description')[];
  /** How it marks libraries and control descriptions: as against a form without the container, or with it. */
  marks: 'container' | 'element';
}

export function isvDiff({ name, ordinal, adds, marks }: IsvDiff): string {
  const container = (element: string, content: string): string =>
    marks === 'container'
      ? `<${element} solutionaction="Added">${content}</${element}>`
      : `<${element}>${content.replace(/^<\w+/, '$& solutionaction="Added"')}</${element}>`;
  const handler = `<events><event name="onload" application="true" active="true"><Handlers solutionaction="Added">
    <Handler functionName="${name}.onLoad" libraryName="${name}_/form.js" handlerUniqueId="{${name}-handler}" enabled="true" ordinalvalue="0" />
    </Handlers></event></events>`;
  const library = container(
    'formLibraries',
    `<Library name="${name}_/form.js" libraryUniqueId="{${name}-library}" />`,
  );
  const description = container(
    'controlDescriptions',
    `<controlDescription forControl="{${name}-control}"><customControl formFactor="2" name="${name}_Control"><parameters /></customControl></controlDescription>`,
  );
  return `<systemform><form><tabs>
    <tab name="${name}_tab" id="{${name}-tab}" IsUserDefined="0" ordinalvalue="${ordinal}" solutionaction="Added">
      <labels><label description="${name}" languagecode="1033" /></labels>
      <columns><column width="100%" id="0"><sections><section name="${name}_section" id="{${name}-section}" ordinalvalue="0"><rows>
        <row><cell id="{${name}-cell}" rowspan="2" ordinalvalue="10000"><control id="description" uniqueid="{${name}-control}" /></cell></row><row />
      </rows></section></sections></column></columns></tab></tabs>
    ${adds.includes('handler') ? handler : ''}${adds.includes('library') ? library : ''}${adds.includes('description') ? description : ''}</form></systemform>`;
}
