import { businessunitMetadata } from './businessUnit';
import { entitydefinitionMetadata } from './entityDefinition';
import { contactMetadata } from './contact';
import { roleMetadata } from './role';
import { systemuserMetadata } from './systemUser';
import { teamMetadata } from './team';

/** What dataverse-ify's `setMetadataCache` takes; a table that is not in here cannot be asked. */
export const metadataCache = {
  entities: {
    systemuser: systemuserMetadata,
    team: teamMetadata,
    role: roleMetadata,
    businessunit: businessunitMetadata,
    contact: contactMetadata,
    entitydefinition: entitydefinitionMetadata,
  },
  actions: {},
};
