// In the form in which dataverse-gen writes a table's metadata; only the columns that this product asks for.
export const contactMetadata = {
  typeName: 'mscrm.contact',
  logicalName: 'contact',
  collectionName: 'contacts',
  primaryIdAttribute: 'contactid',
  attributeTypes: {},
  navigation: {},
};
