import type { Guid } from '../guid';
import { APPLICATION, PERSONAS } from '../identity/personas';
import type { Values } from '../rows/values';
import { ROLE_IDS } from './roles';

const ROOT = { table: 'businessunit', id: 'b0000000-0000-4000-8000-000000000001' };
const SUPPORT = { table: 'businessunit', id: 'b0000000-0000-4000-8000-000000000002' };

export const BUSINESS_UNITS: readonly { id: Guid; values: Values }[] = [
  { id: ROOT.id, values: { name: 'OpenCX Sandbox' } },
  { id: SUPPORT.id, values: { name: 'Support', parentbusinessunitid: ROOT } },
];

const [admin, agent, limitedAdmin] = PERSONAS;
/** An ordinary user of the root unit, who is nobody's persona. */
export const SECOND_USER: Guid = 'a0000000-0000-4000-8000-000000000004';

export const USERS: readonly { id: Guid; values: Values; role?: Guid }[] = [
  {
    id: admin?.userId ?? '',
    values: {
      firstname: 'Ada',
      lastname: 'Admin',
      domainname: 'admin@sandbox.example',
      internalemailaddress: 'admin@sandbox.example',
      azureactivedirectoryobjectid: 'ad000000-0000-4000-8000-000000000001',
      businessunitid: ROOT,
    },
    role: ROLE_IDS.systemAdministrator,
  },
  {
    id: agent?.userId ?? '',
    values: {
      firstname: 'Alex',
      lastname: 'Agent',
      domainname: 'agent@sandbox.example',
      internalemailaddress: 'agent@sandbox.example',
      azureactivedirectoryobjectid: 'ad000000-0000-4000-8000-000000000002',
      businessunitid: SUPPORT,
    },
    role: ROLE_IDS.customerService,
  },
  {
    id: limitedAdmin?.userId ?? '',
    values: {
      firstname: 'Lee',
      lastname: 'Limited',
      domainname: 'limited@sandbox.example',
      internalemailaddress: 'limited@sandbox.example',
      azureactivedirectoryobjectid: 'ad000000-0000-4000-8000-000000000003',
      businessunitid: ROOT,
    },
    role: ROLE_IDS.limitedAdministrator,
  },
  {
    id: SECOND_USER,
    values: {
      firstname: 'Robin',
      lastname: 'Root',
      domainname: 'robin@sandbox.example',
      internalemailaddress: 'robin@sandbox.example',
      azureactivedirectoryobjectid: 'ad000000-0000-4000-8000-000000000004',
      businessunitid: ROOT,
    },
    role: ROLE_IDS.customerService,
  },
  {
    id: APPLICATION.applicationUserId,
    values: {
      firstname: '#',
      lastname: 'OpenCX',
      domainname: `${APPLICATION.clientId}@sandbox.example`,
      applicationid: APPLICATION.clientId,
      azureactivedirectoryobjectid: 'ad000000-0000-4000-8000-00000000000a',
      accessmode: 4,
      islicensed: false,
      businessunitid: ROOT,
    },
  },
];

export const QUEUES: readonly { id: Guid; values: Values }[] = [
  {
    id: '9e000000-0000-4000-8000-000000000001',
    values: { name: 'Support', emailaddress: 'support@sandbox.example' },
  },
];

/** What a chat handoff names as its work stream. */
export const WORK_STREAMS: readonly { id: Guid; values: Values }[] = [
  { id: '3c000000-0000-4000-8000-000000000001', values: { msdyn_name: 'OpenCX chat' } },
];

const ACCOUNT: Guid = 'acc00000-0000-4000-8000-000000000001';

/** Customers of three owners, in both business units. */
export const CUSTOMERS: readonly { table: string; id: Guid; owner: Guid; values: Values }[] = [
  { table: 'account', id: ACCOUNT, owner: SECOND_USER, values: { name: 'Fabrikam Lighting' } },
  {
    table: 'contact',
    id: 'c0000000-0000-4000-8000-000000000001',
    owner: agent?.userId ?? '',
    values: {
      firstname: 'Seán',
      lastname: "O'Brien",
      emailaddress1: "sean.o'brien@example.com",
      mobilephone: '+353 1 555 0142',
      parentcustomerid: { table: 'account', id: ACCOUNT },
    },
  },
  {
    table: 'contact',
    id: 'c0000000-0000-4000-8000-000000000002',
    owner: SECOND_USER,
    values: {
      firstname: 'Maria',
      lastname: 'Campbell',
      emailaddress1: 'maria.campbell@example.com',
      mobilephone: '+1 555 010 0143',
    },
  },
  {
    table: 'contact',
    id: 'c0000000-0000-4000-8000-000000000003',
    owner: APPLICATION.applicationUserId,
    values: {
      firstname: 'Jürgen',
      lastname: 'Weiß',
      emailaddress1: 'juergen.weiss@example.com',
      description: 'Created from chat session 3f0d',
    },
  },
];
