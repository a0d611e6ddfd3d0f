import { checkZip, rules } from '../../solution/pack/check';
import { readingRules } from '../../solution/pack/check/readSolutionZip';
import { withoutForms } from '../../solution/pack/withoutForms';
import { packSolution } from '../../solution/pack/packSolution';
import { defects } from './defects';
import { changedZip, replace, sampleZip, stagedSample } from './sampleSolution';

const allRules = [...Object.values(readingRules), ...rules];
const codeOf = (rule: string): string | undefined => allRules.find(({ name }) => name === rule)?.code;

describe('checking a solution zip', () => {
  it.each(['Managed', 'Unmanaged'] as const)('finds nothing in our %s zip', (type) => {
    expect(checkZip(sampleZip(type))).toEqual([]);
  });

  it('finds nothing in the zip without forms', () => {
    expect(checkZip(packSolution(withoutForms(stagedSample()), 'Managed'))).toEqual([]);
  });

  it.each(defects)('%j: finds %s, and nothing else', (spoken, _how, zip) => {
    const found = checkZip(zip());
    expect([...new Set(found.map(({ rule }) => rule))].sort()).toEqual([...spoken].sort());
    for (const { rule, code, message } of found) {
      expect(code).toBe(codeOf(rule));
      expect(message).not.toBe('');
    }
  });

  it('has a spoilt zip for every rule, first in its row', () => {
    const named = new Set(defects.map(([[rule]]) => rule));
    expect([...named].sort()).toEqual(allRules.map(({ name }) => name).sort());
  });

  it('gives every rule a name of its own, a code as Dataverse writes them, and a sentence', () => {
    expect(new Set(allRules.map(({ name }) => name)).size).toBe(allRules.length);
    for (const { code, must } of allRules) {
      expect(code).toMatch(/^(0x80[0-9a-f]{6}|run time|no code)$/);
      expect(must).toMatch(/^[A-Z`].*\.$/s);
    }
  });

  it('holds only OpenCX’s own solution to the rules of the house', () => {
    const spoil = (text: Map<string, string>): void => {
      replace('solution.xml', '<AddressNumber>2<', '<AddressNumber>3<')(text);
    };
    expect(checkZip(changedZip(spoil)).map(({ rule }) => rule)).toEqual(['publisher addresses']);
    const others = changedZip((texts) => {
      spoil(texts);
      replace('solution.xml', '<UniqueName>OpenCX<', '<UniqueName>Contoso<')(texts);
    });
    expect(checkZip(others)).toEqual([]);
  });

  it('takes U+FFFD for the character that it is', () => {
    expect(
      checkZip(changedZip(replace('solution.xml', /(<Description description=")/, '$1\uFFFD '))),
    ).toEqual([]);
  });

  it('takes other people’s kinds of components, and other ways to write the same', () => {
    const legal = changedZip((texts) => {
      replace('solution.xml', '<UniqueName>OpenCX<', '<UniqueName><![CDATA[Contoso]]><')(texts);
      replace(
        'solution.xml',
        '</RootComponents>',
        '<RootComponent type="29" id="{00000000-0000-4000-8000-000000000001}" behavior="0" /><RootComponent type="91" schemaName="Contoso.Plugins" behavior="0" /><RootComponent type="10042" schemaName="new_x" /></RootComponents>',
      )(texts);
      replace(
        'customizations.xml',
        /<Workflows\s*\/>/,
        '<Workflows><Workflow Name="x" /></Workflows>',
      )(texts);
      replace(
        'customizations.xml',
        '<Languages',
        '<connectionreferences /><msdyn_xset /><!-- a comment --><Languages',
      )(texts);
      replace(
        '[Content_Types].xml',
        '</Types>',
        '<Default Extension="DLL" ContentType="a/b" /></Types>',
      )(texts);
      texts.set('PluginAssemblies/Contoso/Contoso.Plugins.dll', 'MZ');
      texts.set('Workflows/x.xaml.js', '');
      texts.set('customizations.xml', `\uFEFF${texts.get('customizations.xml') ?? ''}`);
      texts.set('solution.xml', (texts.get('solution.xml') ?? '').replace(/^<\?xml.*?\?>\s*/, ''));
    });
    expect(checkZip(legal)).toEqual([]);
  });

  it('lets a form’s script reach nothing outside, and not run without end', () => {
    const script = (text: string): Uint8Array =>
      changedZip((texts) => {
        const file = [...texts.keys()].find((name) => name.startsWith('WebResources/ocx_caseformjs')) ?? '';
        texts.set(file, text);
      });
    const reached = 'globalThis.__reached = true';
    const escapes = [
      `this.constructor.constructor('return process')().${reached}`,
      `Object.getPrototypeOf(globalThis).constructor.constructor('return this')().${reached}`,
      `eval('1')`,
      'for (;;) {}',
      'Promise.resolve().then(function again() { return Promise.resolve().then(again); });for (;;) {}',
      'throw { toString: function () { for (;;) {} } };',
    ];
    for (const escape of escapes) {
      expect(checkZip(script(escape)).map(({ rule }) => rule)).toContain('form handler');
    }
    expect(globalThis).not.toHaveProperty('__reached');
  }, 60_000);
});
