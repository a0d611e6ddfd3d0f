import { removeEntry, replace } from '../sampleSolution';
import {
  add,
  content,
  contentTypes,
  customizations,
  rename,
  resource,
  solution,
  spoilt,
  variable,
  type Defect,
} from './changes';

const control = (before: string | RegExp, after: string): ReturnType<typeof replace> =>
  replace('Controls/ocx_OpenCX.Conversation/ControlManifest.xml', before, after);
const appIcon = /(?<before><AppModule [^>]*>(?:(?!<\/AppModule>)[^])*?<WebResourceId>)[^<]*</;
const defaultIcon = '953b9fac-1e5e-e611-80d6-00155ded156f';
const renamedAlone = ['component without root component', 'form library', 'root component without component'];
const needs = (name: string): string =>
  `&lt;Dependency componentType="WebResource"&gt;&lt;Library name="${name}"/&gt;`;

/** Web resources, the control, roles, environment variables, the app and its site map. */
export const componentDefects: readonly Defect[] = [
  spoilt(
    ['web resource file', 'content types of nothing'],
    'a file that is missing',
    removeEntry(/^WebResources\/ocx_setupcheckcss/),
  ),
  spoilt('web resource prefix', 'another prefix', rename('ocx_/setup/tools.js', 'new_/setup/tools.js')),
  spoilt(
    ['web resource without a name', ...renamedAlone],
    'no name',
    customizations('<Name>ocx_/case/form.js<', '<Name><'),
  ),
  spoilt('web resource name', 'a blank in a name', rename('ocx_/case/form.js', 'ocx_/case/my form.js')),
  spoilt('web resource name', 'two slashes', rename('ocx_/case/form.js', 'ocx_//case/form.js')),
  spoilt(
    'web resource extension',
    'a page of the server',
    rename('ocx_/case/form.js', 'ocx_/case/form.aspx'),
  ),
  spoilt(
    'duplicate web resource name',
    'two names that differ in a capital',
    rename('ocx_/setup/tools.js', 'ocx_/setup/Dataverse.js'),
  ),
  spoilt(
    'web resource extension and type',
    'a script that says it is a style sheet',
    resource('ocx_/setup/tools.js', 'WebResourceType', '2'),
  ),
  spoilt(
    ['web resource type', 'web resource extension and type'],
    'a type that does not exist',
    resource('ocx_/case/form.js', 'WebResourceType', '13'),
  ),
  spoilt(
    ['web resource content', 'web resource extension and type'],
    'a PNG that is none',
    resource('ocx_/setup/icon.svg', 'WebResourceType', '5'),
  ),
  spoilt(
    'web resource content',
    'an SVG that is not well-formed',
    content('setupiconsvg', '<svg><path></svg>'),
  ),
  spoilt('web resource content', 'an SVG that is a page', content('setupiconsvg', '<html />')),
  spoilt('web resource size', 'six megabytes', content('setuptoolsjs', ' '.repeat(6_000_000))),
  spoilt(
    'resx name',
    'texts that say no language',
    rename('ocx_/strings/CaseForm.1033.resx', 'ocx_/strings/CaseForm.resx'),
  ),
  spoilt(
    'dependency XML',
    'dependencies that are not well-formed',
    customizations('&lt;/Dependencies&gt;', ''),
  ),
  spoilt(
    'dependency XML',
    'dependencies of one kind in two places',
    customizations(
      '&lt;/Dependencies&gt;',
      '&lt;Dependency componentType="WebResource"/&gt;&lt;/Dependencies&gt;',
    ),
  ),
  spoilt(
    'dependency XML',
    'more than 5,000 characters',
    customizations('&lt;Dependencies&gt;', `&lt;Dependencies&gt;&lt;!--${'x'.repeat(5_000)}--&gt;`),
  ),
  spoilt(
    'web resource dependency',
    'a dependency on nothing',
    customizations('Library name="ocx_/setup/check.css"', 'Library name="ocx_/setup/x.css"'),
  ),
  spoilt(
    'web resource dependency',
    'a dependency on a web resource that another solution has, unlisted',
    customizations(/&lt;Dependency componentType="WebResource"&gt;/, needs('new_/x.js')),
  ),

  spoilt(
    'control files',
    'a file of the manifest that is missing',
    removeEntry(/Conversation\.css$/),
    contentTypes(/<Default Extension="css"[^>]*>/, ''),
  ),
  spoilt(['control files', 'content types of nothing'], 'no manifest', removeEntry(/ControlManifest\.xml$/)),
  spoilt(
    'control files',
    'the manifest of another control',
    control('constructor="Conversation"', 'constructor="Other"'),
  ),
  spoilt('control files', 'a manifest that is not well-formed', control('</control>', '')),
  spoilt('control files', 'a manifest without files', control(/<resources>.*<\/resources>/, '<resources />')),
  spoilt('control version', 'a control that stayed behind', control('version="1.2.3"', 'version="1.2.2"')),
  spoilt(
    'control size',
    'a bundle of six megabytes',
    add('Controls/ocx_OpenCX.Conversation/bundle.js', ' '.repeat(6_000_000)),
  ),

  spoilt('role name', 'a role without a name', customizations('name="OpenCX Integration"', 'name=""')),
  spoilt(
    'role name',
    'two roles with one name',
    customizations('name="OpenCX Integration – Chat"', 'name="OpenCX Integration"'),
  ),
  spoilt(
    'role depth',
    'a level that does not exist',
    customizations('level="Global"', 'level="Organization"'),
  ),
  spoilt(
    'privilege names',
    'a privilege that is a table',
    customizations('name="prvReadContact"', 'name="Contact"'),
  ),
  spoilt(
    'privilege names',
    'a privilege twice',
    customizations(/(?<one><RolePrivilege [^>]*>)/, '$<one>$<one>'),
  ),
  spoilt(
    'empty role',
    'a role without privileges',
    customizations(/<RolePrivileges>[^]*?<\/RolePrivileges>/, '<RolePrivileges />'),
  ),

  spoilt(
    'environment variable',
    'a folder that has another name',
    variable('schemaname="ocx_SessionUrl"', 'schemaname="ocx_Other"'),
  ),
  spoilt('environment variable', 'a definition that is not well-formed', variable('</type>', '')),
  spoilt(
    ['environment variable', 'content types of nothing'],
    'a definition that is missing',
    removeEntry(/ocx_SessionUrl\/environmentvariabledefinition\.xml$/),
    add('environmentvariabledefinitions/ocx_SessionUrl/x.xml', '<x />'),
  ),
  spoilt(
    'environment variable type',
    'a type that does not exist',
    variable('<type>100000000<', '<type>100000009<'),
  ),
  spoilt(
    'environment variable type',
    'a default that is no number',
    variable('<type>100000000<', '<type>100000001<'),
  ),
  spoilt(
    'environment variable type',
    'a default that is not yes or no',
    variable('<type>100000000<', '<type>100000002<'),
    variable('>none<', '>maybe<'),
  ),
  spoilt(
    'environment variable type',
    'a default that is not JSON',
    variable('<type>100000000<', '<type>100000003<'),
  ),
  spoilt(
    'environment variable prefix',
    'a variable with another prefix',
    add(
      'environmentvariabledefinitions/new_x/environmentvariabledefinition.xml',
      '<environmentvariabledefinition schemaname="new_x"><type>100000000</type></environmentvariabledefinition>',
    ),
  ),
  spoilt(
    'environment variable values',
    'a value that is shipped',
    add('environmentvariabledefinitions/ocx_SessionUrl/environmentvariablevalues.json', '{}'),
    contentTypes('</Types>', '<Default Extension="json" ContentType="application/json" /></Types>'),
  ),

  spoilt(
    ['app unique name', 'component without root component', 'root component without component'],
    'an app with a blank in its name',
    customizations('<UniqueName>ocx_OpenCXSetup<', '<UniqueName>ocx_OpenCX Setup<'),
  ),
  spoilt(
    'app component',
    'a site map that is not there',
    customizations('type="62" schemaName="ocx_OpenCXSetup"', 'type="62" schemaName="ocx_x"'),
  ),
  spoilt(
    'app component of another solution',
    'a table that is not there',
    customizations(
      '</AppModuleComponents>',
      '<AppModuleComponent type="1" schemaName="new_x" /></AppModuleComponents>',
    ),
  ),
  spoilt(
    'app site map',
    'an app without a site map',
    customizations(/<AppModuleComponent type="62"[^>]*>/, ''),
  ),
  spoilt(
    ['app icon', 'app icon of another solution'],
    'an icon that is not there',
    customizations(appIcon, '$<before>00000000-0000-4000-8000-000000000000<'),
  ),
  spoilt(
    ['app icon type', 'web resource extension and type'],
    'an icon that is a script',
    resource('ocx_/setup/icon.svg', 'WebResourceType', '3'),
  ),
  spoilt(
    'app icon of another solution',
    'the platform’s icon',
    customizations(appIcon, `$<before>${defaultIcon}<`),
  ),
  spoilt(
    'app roles',
    'an app for nobody',
    customizations(/<AppModuleRoleMaps>[^]*?<\/AppModuleRoleMaps>/, '<AppModuleRoleMaps />'),
  ),
  spoilt(
    'app prefix',
    'an app with another prefix',
    customizations('<UniqueName>ocx_OpenCXSetup<', '<UniqueName>new_OpenCXSetup<'),
    solution('type="80" schemaName="ocx_', 'type="80" schemaName="new_'),
  ),
  spoilt('empty site map', 'a site map without a sub-area', customizations(/<SubArea [^]*<\/SubArea>/, '')),
  spoilt(
    'site map ids',
    'an id with a blank',
    customizations('SubArea Id="ocx_setupcheck"', 'SubArea Id="setup check"'),
  ),
  spoilt(
    'site map ids',
    'two groups with one id',
    customizations(/(?<group><Group [^]*<\/Group>)/, '$<group><Group Id="ocx_setup" />'),
  ),
  spoilt(
    'site map web resource',
    'a page that is not there',
    customizations('$webresource:ocx_/setup/check.html', '$webresource:ocx_/setup/x.html'),
  ),
  spoilt(
    'site map picture',
    'a picture that is not there',
    customizations('Icon="/WebResources/ocx_/setup/icon.svg"', 'Icon="/WebResources/ocx_/setup/x.svg"'),
  ),
  spoilt(
    'sub-area without target',
    'a sub-area that leads nowhere',
    customizations('Url="$webresource:ocx_/setup/check.html"', ''),
  ),
];
