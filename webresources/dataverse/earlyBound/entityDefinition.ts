/**
 * The tables' own metadata. No table, so dataverse-gen makes nothing for it, but the Web API answers queries for it like
 * for one: learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api.
 */
export const entitydefinitionMetadata = {
  typeName: 'mscrm.EntityMetadata',
  logicalName: 'entitydefinition',
  collectionName: 'EntityDefinitions',
  primaryIdAttribute: 'MetadataId',
  attributeTypes: {},
  navigation: {},
};
