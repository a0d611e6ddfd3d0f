// In the form in which dataverse-gen writes a table's metadata; only the columns that this product asks for.
export const systemuserMetadata = {
  typeName: 'mscrm.systemuser',
  logicalName: 'systemuser',
  collectionName: 'systemusers',
  primaryIdAttribute: 'systemuserid',
  attributeTypes: { accessmode: 'Optionset' },
  navigation: { businessunitid: ['mscrm.businessunit'] },
};
