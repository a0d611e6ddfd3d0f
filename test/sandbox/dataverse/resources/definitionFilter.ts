import { refusal } from '../errors';
import type { Definition } from '../metadata/definitions';
import { compile } from '../odata/evaluate';
import type { Expression } from '../odata/expression';
import type { Scope } from '../odata/scope';

/**
 * Binds a filter to pieces of metadata, of which `example` is one: to comparisons only. Whether the platform filters
 * metadata by text functions, no page says.
 */
export function compileDefinitionFilter(
  filter: Expression,
  example: Definition,
  type: string,
): (definition: Definition) => boolean {
  requireComparisons(filter);
  return compile(filter, definitionScope(example, type));
}

function requireComparisons(expression: Expression): void {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return expression.operands.forEach(requireComparisons);
    case 'not':
      return requireComparisons(expression.operand);
    case 'compare':
      return;
    default:
      throw refusal('notSupported', { what: 'a filter of metadata by more than comparisons' });
  }
}

/** The platform compares these with a literal of their own type (`…AttributeTypeCode'Memo'`), never with a string. */
const ENUMERATIONS = ['AttributeType', 'OwnershipType'];

function definitionScope(example: Definition, typeName: string): Scope<Definition> {
  return {
    typeName,
    property(name) {
      const value = example[name];
      if (ENUMERATIONS.includes(name)) throw refusal('notSupported', { what: `a filter by ${name}` });
      if (typeof value === 'object' || value === undefined) return undefined;
      const type =
        name === 'MetadataId'
          ? 'Guid'
          : typeof value === 'number'
            ? 'Number'
            : typeof value === 'boolean'
              ? 'Boolean'
              : 'String';
      return {
        type,
        read: (definition) => {
          const held = definition[name];
          return typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean'
            ? held
            : null;
        },
      };
    },
    navigation: () => undefined,
  };
}
