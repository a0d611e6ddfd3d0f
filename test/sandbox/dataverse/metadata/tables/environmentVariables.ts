import { choice, column, flag, key, lookup, memo, owned, state, text } from '../columns';
import type { TableDefinition } from '../types';

const STATE = state({ 0: 'Active', 1: 'Inactive' }, { 1: 'Active', 2: 'Inactive' });

/**
 * `reference/entities/environmentvariabledefinition` and `…/environmentvariablevalue` on learn.microsoft.com. Values have no
 * privileges of their own: what somebody may do with a definition holds for its value (maker/data-platform/EnvironmentVariables,
 * "Security"; two live organisations were reported to have no `prvReadEnvironmentVariableValue`). A value's reach is counted
 * from its own owner here, who on the platform follows that of the definition.
 */
export const environmentVariableTables: readonly TableDefinition[] = [
  {
    logicalName: 'environmentvariabledefinition',
    schemaName: 'EnvironmentVariableDefinition',
    entitySetName: 'environmentvariabledefinitions',
    displayName: 'Environment Variable Definition',
    objectTypeCode: 380,
    primaryId: 'environmentvariabledefinitionid',
    primaryName: 'schemaname',
    ownership: 'UserOwned',
    columns: [
      key('EnvironmentVariableDefinitionId'),
      text('SchemaName', 100, 'SystemRequired'),
      text('DisplayName', 100, 'ApplicationRequired'),
      memo('Description', 2000),
      memo('DefaultValue', 2000),
      choice(
        'Type',
        {
          100000000: 'String',
          100000001: 'Number',
          100000002: 'Boolean',
          100000003: 'JSON',
          100000004: 'Data Source',
          100000005: 'Secret',
        },
        100000000,
      ),
      flag('IsRequired', false),
      text('IntroducedVersion', 48),
      column('IsManaged', 'Boolean', { initial: false, readOnly: true }),
      ...STATE,
      ...owned(),
    ],
  },
  {
    logicalName: 'environmentvariablevalue',
    schemaName: 'EnvironmentVariableValue',
    entitySetName: 'environmentvariablevalues',
    displayName: 'Environment Variable Value',
    objectTypeCode: 381,
    primaryId: 'environmentvariablevalueid',
    primaryName: 'schemaname',
    ownership: 'UserOwned',
    privilegeSuffix: 'EnvironmentVariableDefinition',
    columns: [
      key('EnvironmentVariableValueId'),
      lookup(
        'EnvironmentVariableDefinitionId',
        [
          {
            table: 'environmentvariabledefinition',
            navigation: 'EnvironmentVariableDefinitionId',
            collection: 'environmentvariabledefinition_environmentvariablevalue',
            onDelete: 'Cascade',
          },
        ],
        { required: 'ApplicationRequired' },
      ),
      text('SchemaName', 100),
      memo('Value', 2000),
      column('IsManaged', 'Boolean', { initial: false, readOnly: true }),
      ...STATE,
      ...owned(),
    ],
  },
];
