import {
  OperationType,
  StructuralProperty,
  type EntityReference,
  type WebApiExecuteRequest,
} from 'dataverse-ify';

// In the form in which dataverse-gen writes a function.
export const RetrieveUserSetOfPrivilegesByNamesMetadata = {
  boundParameter: 'entity',
  parameterTypes: {
    entity: { typeName: 'mscrm.systemuser', structuralProperty: StructuralProperty.EntityType },
    PrivilegeNames: {
      typeName: 'Collection(Edm.String)',
      structuralProperty: StructuralProperty.Collection,
    },
  },
  operationType: OperationType.Function,
  operationName: 'RetrieveUserSetOfPrivilegesByNames',
};

export interface RetrieveUserSetOfPrivilegesByNamesRequest extends WebApiExecuteRequest {
  logicalName: 'RetrieveUserSetOfPrivilegesByNames';
  entity: EntityReference;
  PrivilegeNames: string[];
}
