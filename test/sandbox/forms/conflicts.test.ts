import type { Layer } from '../components/layered';
import { formConflicts } from './conflicts';

const base = `<form><tabs>
  <tab name="one" id="{1}"><columns><column width="100%"><sections>
    <section id="{s}"><rows><row><cell id="{a}" /></row></rows></section></sections></column></columns></tab>
  <tab name="two" id="{2}" /></tabs>
  <events><event name="onload" application="true" active="true"><InternalHandlers /></event></events></form>`;

const tab = (id: string, ordinal: number): string =>
  `<form><tabs><tab id="{${id}}" ordinalvalue="${ordinal}" solutionaction="Added" /></tabs></form>`;
const inSection = (
  cells: string,
): string => `<form><tabs><tab id="{1}" ordinalvalue="0"><columns><column id="0"><sections>
  <section id="{s}" ordinalvalue="0"><rows>${cells}</rows></section></sections></column></columns></tab></tabs></form>`;
const layer = (solution: string, diff: string): Layer<string> => ({ solution, value: diff });

describe('the conflicts that an import of a form meets', () => {
  it('are none for tabs at ordinals of their own, and for handlers that two solutions add', () => {
    const handler = (
      name: string,
    ): string => `<form><events><event name="onload"><Handlers solutionaction="Added">
      <Handler handlerUniqueId="{${name}}" libraryName="${name}" ordinalvalue="0" /></Handlers></event></events>
      <formLibraries solutionaction="Added"><Library name="${name}" /></formLibraries></form>`;
    const layers = [tab('x', 2), tab('y', 3), handler('a.js'), handler('b.js')];
    expect(
      formConflicts(
        base,
        layers.map((diff, index) => layer(`s${index}`, diff)),
      ),
    ).toEqual([]);
  });

  it('name the tab whose ordinal another solution has chosen too, and both solutions', () => {
    expect(formConflicts(base, [layer('isv', tab('x', 2)), layer('ours', tab('y', 2))])).toEqual([
      { cause: 'same-ordinal', component: '<tab> {y}', ordinal: 2, solution: 'ours', with: 'isv' },
    ]);
  });

  it('do not count a tab that a solution only moves to the ordinal', () => {
    const moves = '<form><tabs><tab id="{2}" ordinalvalue="2" solutionaction="Modified" /></tabs></form>';
    expect(formConflicts(base, [layer('isv', moves), layer('ours', tab('y', 2))])).toEqual([]);
  });

  it('do not count a solution against itself', () => {
    expect(formConflicts(base, [layer('ours', tab('x', 2)), layer('ours', tab('y', 2))])).toEqual([]);
  });

  it('name a component that two solutions add or change', () => {
    const changed = inSection('<row><cell id="{A}" ordinalvalue="10000" solutionaction="Modified" /></row>');
    expect(formConflicts(base, [layer('isv', changed), layer('ours', changed)])).toEqual([
      { cause: 'same-component', component: '<cell> {A}', solution: 'ours', with: 'isv' },
    ]);
  });

  it('see cells of one section that two solutions put in the same place, not those of two sections', () => {
    const added = (id: string): string =>
      inSection(`<row><cell id="{${id}}" ordinalvalue="10001" solutionaction="Added" /></row>`);
    expect(formConflicts(base, [layer('isv', added('x')), layer('ours', added('y'))])).toMatchObject([
      { cause: 'same-ordinal', ordinal: 10001 },
    ]);
    const elsewhere = added('y').replace('{s}', '{t}');
    expect(
      formConflicts(base, [layer('isv', added('x')), layer('ours', elsewhere)]).map(({ cause }) => cause),
    ).toEqual(['out-of-sync']);
  });

  it('name what a diff changes that the form has not got, a container too', () => {
    const diff = '<form><tabs><tab id="{9}" ordinalvalue="0" /></tabs><controlDescriptions /></form>';
    expect(formConflicts(base, [layer('ours', diff)])).toEqual([
      { cause: 'out-of-sync', component: '<tab> {9}', solution: 'ours' },
      { cause: 'out-of-sync', component: '<controlDescriptions>', solution: 'ours' },
    ]);
  });

  it('take what lower layers brought for there', () => {
    const inTheirTab =
      '<form><tabs><tab id="{x}" ordinalvalue="2" expanded="false" solutionaction="Modified" /></tabs></form>';
    expect(formConflicts(base, [layer('isv', tab('x', 2)), layer('ours', inTheirTab)])).toEqual([]);
    expect(formConflicts(base, [layer('ours', inTheirTab), layer('isv', tab('x', 2))])[0]).toEqual({
      cause: 'out-of-sync',
      component: '<tab> {x}',
      solution: 'ours',
    });
  });
});
