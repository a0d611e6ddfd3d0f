import { PERSONAS } from '../dataverse/identity';
import { html, type Reply } from '../http';
import { escape, page } from './markup';

/** Who is signed in, as a page shows it. */
export interface Person {
  id: string;
  name: string;
}

/** Finds the person that a browser's cookies name. */
export type PersonOf = (cookie: string | undefined) => Person | undefined;

/** Instead of Microsoft's sign-in: a link for each persona of the sandbox. */
export function signIn(url: URL): Reply {
  const links = PERSONAS.map(({ name }) => {
    const target = new URL(url);
    target.searchParams.set('as', name);
    return `<li><a href="${escape(target.pathname + target.search)}">${escape(name)}</a></li>`;
  });
  return html(401, page('Sign in', '', `<h1>Who are you?</h1><ul>${links.join('')}</ul>`));
}
