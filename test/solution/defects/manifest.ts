import { customizations, root, solution, spoilt, type Defect } from './changes';

const roleRoot = 'type="20" id="{d87d920d-deb7-4196-b278-39e82e211c3e}"';
const secondAddress = /<Address>(?:(?!<\/Address>)[^])*<AddressNumber>2<[^]*?<\/Address>/;

/** `solution.xml`, and `customizations.xml` against it. */
export const manifestDefects: readonly Defect[] = [
  spoilt('package version', 'a newer package', solution('PackageVersion="9.1"', 'PackageVersion="9.3"')),
  spoilt('package version', 'no package version', solution('SolutionPackageVersion="9.1"', '')),
  spoilt('managed flag', 'the flag of sources', solution('<Managed>1<', '<Managed>2<')),
  spoilt(
    ['solution version', 'control version', 'version parts'],
    'a word in the version',
    solution('<Version>1.2.3.0<', '<Version>1.2.3-beta<'),
  ),
  spoilt(
    ['version parts', 'control version'],
    'the version of sources',
    solution('<Version>1.2.3.0<', '<Version>0.0.0.0<'),
  ),
  spoilt('version parts', 'a day as a part', solution('<Version>1.2.3.0<', '<Version>1.2.3.20261123<')),
  spoilt('unique names', 'a name with a hyphen', solution('<UniqueName>OpenCX<', '<UniqueName>Open-CX<')),
  spoilt('unique names', 'a publisher without a name', solution('<UniqueName>opencx<', '<UniqueName><')),
  spoilt(
    ['publisher prefix', 'app prefix', 'control files', 'environment variable prefix', 'web resource prefix'],
    'a prefix that is reserved',
    solution('Prefix>ocx<', 'Prefix>mscrm<'),
  ),
  spoilt('option value prefix', 'a prefix of four digits', solution('Prefix>62117<', 'Prefix>6211<')),
  spoilt('publisher addresses', 'one address', solution(secondAddress, '')),
  spoilt('configuration page', 'a script as the page', solution('check.html</Conf', 'check.js</Conf')),
  spoilt('configuration page', 'a page that is not there', solution('check.html</Conf', 'x.html</Conf')),
  spoilt('languages', 'a label not listed', customizations('languagecode="1033"', 'languagecode="1043"')),
  spoilt('languages', 'a title not listed', customizations('LCID="1033"', 'LCID="1043"')),

  spoilt(
    'component without root component',
    'an undeclared role',
    solution(`<RootComponent ${roleRoot} behavior="0" />`, ''),
  ),
  ...[
    ['an app', 80],
    ['a site map', 62],
    ['a control', 66],
    ['a web resource', 61],
  ].map(([what, type]) =>
    spoilt(
      'component without root component',
      `${what} that is not declared`,
      solution(new RegExp(`<RootComponent type="${type}"[^>]*>`), ''),
    ),
  ),
  spoilt(
    'component without root component',
    'a table and its forms that are not declared',
    solution(/<RootComponent type="1"[^>]*>/, ''),
  ),
  spoilt('form without root component', 'an undeclared form', solution(/<RootComponent type="60"[^>]*>/, '')),
  ...[61, 62, 66, 80].map((type) =>
    spoilt(
      'root component without component',
      `a declared ${type} that is not there`,
      root(type, 'ocx_Other'),
    ),
  ),
  spoilt('root component form', 'a root component without a name', root(380, '')),
  spoilt('root component form', 'a behavior that does not exist', root(380, 'ocx_x', 3)),
  spoilt('duplicate components', 'a root component twice', root(61, 'ocx_/case/form.js')),
  spoilt(
    'duplicate components',
    'two web resources with one id',
    customizations(
      /(?<id><WebResourceId>[^<]*<)(?<between>[^]*?)<WebResourceId>[^<]*</,
      '$<id>$<between>$<id>',
    ),
  ),

  spoilt(
    ['duplicate sections', 'section order'],
    'a section twice',
    customizations('<Roles', '<Languages /><Roles'),
  ),
  spoilt(
    'section order',
    'a section that moved',
    customizations(/<EntityMaps\s*\/>/, ''),
    customizations('<Roles', '<EntityMaps /><Roles'),
  ),
  spoilt('section order', 'an unknown section', customizations(/<Workflows\s*\/>/, '<Workflow/>')),
  spoilt(
    ['ids', 'component without root component', 'root component without component'],
    'a root component with half an id',
    solution(roleRoot, 'type="20" id="{d87d920d-deb7}"'),
  ),
];
