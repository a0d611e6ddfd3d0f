// In the form in which dataverse-gen writes a table's metadata; only the columns that this product asks for.
export const businessunitMetadata = {
  typeName: 'mscrm.businessunit',
  logicalName: 'businessunit',
  collectionName: 'businessunits',
  primaryIdAttribute: 'businessunitid',
  attributeTypes: {},
  navigation: { parentbusinessunitid: ['mscrm.businessunit'] },
};
