import {
  getMetadataByLogicalName,
  OperationType,
  type WebApiExecuteRequestWithMetadata,
} from 'dataverse-ify';

/**
 * The path and query of a function's call, its parameters as aliases, so that no value has to be quoted inside the path:
 * learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-functions.
 * @throws Error for an action, a change of data, or a parameter that no function here has
 */
export function functionUrl(request: WebApiExecuteRequestWithMetadata): string {
  const { boundParameter, operationName, operationType, parameterTypes } = request.getMetadata();
  if (operationType !== OperationType.Function) throw new Error(`${operationName} is not a function.`);
  const names = Object.keys(parameterTypes).filter(
    (name) => name !== boundParameter && request[name] !== undefined,
  );
  const aliases = names.map((name, index) => `${name}=@p${index + 1}`);
  const values = names.map((name, index) => `@p${index + 1}=${encodeURIComponent(literal(request[name]))}`);
  const path = boundParameter
    ? `${pathOf(request[boundParameter])}/Microsoft.Dynamics.CRM.${operationName}`
    : operationName;
  return `${path}(${aliases.join(',')})${values.length > 0 ? `?${values.join('&')}` : ''}`;
}

/** A collection is JSON, a string is quoted with its own quotes doubled, numbers and booleans are as they are. */
function literal(value: unknown): string {
  if (typeof value === 'string') return `'${value.replace(/'/g, "''")}'`;
  if (Array.isArray(value) || typeof value === 'number' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  throw new Error('No function here takes such a parameter.');
}

function pathOf(reference: unknown): string {
  const { entityType, id } = reference as { entityType: string; id: string };
  return `${getMetadataByLogicalName(entityType).collectionName}(${id})`;
}
