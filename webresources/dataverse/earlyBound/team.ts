// In the form in which dataverse-gen writes a table's metadata; only the columns that this product asks for.
export const teamMetadata = {
  typeName: 'mscrm.team',
  logicalName: 'team',
  collectionName: 'teams',
  primaryIdAttribute: 'teamid',
  attributeTypes: {},
  navigation: { businessunitid: ['mscrm.businessunit'] },
};
