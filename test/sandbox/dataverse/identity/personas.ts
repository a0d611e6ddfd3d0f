import type { Guid } from '../guid';

/** A person of the sandbox organisation; the token is the sandbox's own toy. */
export interface Persona {
  name: 'admin' | 'agent' | 'limited-admin';
  userId: Guid;
  token: string;
}

export const PERSONAS: readonly Persona[] = [
  { name: 'admin', userId: 'a0000000-0000-4000-8000-000000000001', token: 'sandbox-token-admin' },
  { name: 'agent', userId: 'a0000000-0000-4000-8000-000000000002', token: 'sandbox-token-agent' },
  {
    name: 'limited-admin',
    userId: 'a0000000-0000-4000-8000-000000000003',
    token: 'sandbox-token-limited-admin',
  },
];

/** OpenCX's app registration and its application user; ids and secret are the sandbox's own toys. */
export const APPLICATION = {
  tenantId: '7e4a0000-0000-4000-8000-000000000001',
  clientId: 'c11e0000-0000-4000-8000-000000000001',
  clientSecret: 'sandbox-secret-of-opencx',
  applicationUserId: 'a0000000-0000-4000-8000-00000000000a',
};

/** An app that Entra knows and this organisation does not: it gets a token, and no further. */
export const STRANGER = {
  tenantId: APPLICATION.tenantId,
  clientId: 'c11e0000-0000-4000-8000-000000000002',
  clientSecret: 'sandbox-secret-of-a-stranger',
};

export const APP_REGISTRATIONS: readonly { tenantId: string; clientId: string; clientSecret: string }[] = [
  APPLICATION,
  STRANGER,
];
