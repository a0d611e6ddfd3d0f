import type { Connection } from '../dataverse/fetchWebApi';
import type { HostWindow } from './host';

/** The page's own environment, by its own `fetch`, for the parts that can write. */
export const pageConnection = ({ GetGlobalContext }: HostWindow): Connection => ({
  clientUrl: GetGlobalContext?.().getClientUrl() ?? '',
  fetch: (url, init) => fetch(url, init),
});
