// In the form in which dataverse-gen writes a table's metadata; only the columns that this product asks for.
export const roleMetadata = {
  typeName: 'mscrm.role',
  logicalName: 'role',
  collectionName: 'roles',
  primaryIdAttribute: 'roleid',
  attributeTypes: {},
  navigation: { businessunitid: ['mscrm.businessunit'] },
};
