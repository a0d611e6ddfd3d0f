import { createHash } from 'node:crypto';
import type { Values } from '../values';
import type { TableRules } from './rules';

const FIRST_NUMBER = 1000;

/** Case numbers look like `CAS-01000-V7M2P4`: a running number and six characters. */
export const incidentRules: TableRules = {
  complete(organization, values, before): Values {
    if (before || values['ticketnumber']) return {};
    const number = FIRST_NUMBER + organization.caseNumbers++;
    const suffix = createHash('sha1')
      .update(String(number))
      .digest('base64')
      .replace(/[^A-Za-z0-9]/g, '');
    return {
      ticketnumber: `CAS-${String(number).padStart(5, '0')}-${suffix.slice(0, 6).toUpperCase()}`,
    };
  },
};
