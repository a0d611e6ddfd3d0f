import type { Reply } from '../../http';
import { ACTIONS } from '../actions/actions';
import { refusal } from '../errors';
import type { Exchange } from '../exchange';
import { FUNCTIONS } from '../functions/functions';
import type { Guid } from '../guid';
import { parseArguments } from '../odata/address';
import { parseQuery } from '../odata/query';
import { readJsonObject } from '../rows/payload';
import { answer, noContent } from './replies';

/** `GET …/Microsoft.Dynamics.CRM.<name>(…)` and `GET <name>(…)`. `id` is empty for a function that is not bound. */
export function callFunction(
  exchange: Exchange,
  boundTo: string | undefined,
  id: Guid,
  name: string,
  argument: string | undefined,
): Reply {
  const called = FUNCTIONS.find((entry) => entry.name === name && entry.boundTo === boundTo);
  if (!called) throw refusal('noSegment', { segment: name });
  const { searchParams } = exchange.request.url;
  const option = [...searchParams.keys()].find((key) => !key.startsWith('@'));
  if (option !== undefined) throw refusal('unknownOption', { option });
  const given = parseArguments(argument ?? '', searchParams);
  const unknown = [...given.keys()].find((key) => !(key in called.parameters));
  const missing = Object.entries(called.parameters).find(
    ([key, need]) => need === 'required' && !given.has(key),
  );
  if (unknown !== undefined || missing) {
    throw refusal('badQuery', {
      problem: `Could not find a function named '${name}' with parameters named '${[...given.keys()].join(',')}'.`,
    });
  }
  return answer(exchange, 200, {
    '@odata.context': `${exchange.root}$metadata#Microsoft.Dynamics.CRM.${name}Response`,
    ...called.run({ exchange, id, arguments: given }),
  });
}

/**
 * `POST …/Microsoft.Dynamics.CRM.<name>` and `POST <name>` with its parameters as the body. `id` as for a function.
 * That an action without parameters takes no body as well is assumed: the client dynamics-web-api sends none.
 */
export function callAction(exchange: Exchange, boundTo: string | undefined, id: Guid, name: string): Reply {
  const called = ACTIONS.find((entry) => entry.name === name && entry.boundTo === boundTo);
  if (!called) throw refusal('noSegment', { segment: name });
  parseQuery(exchange.request.url.searchParams, []);
  const isEmpty = called.parameters.length === 0 && exchange.request.body.length === 0;
  const body = isEmpty ? {} : readJsonObject(name, exchange.request.body);
  const unknown = Object.keys(body).find((key) => !called.parameters.includes(key) && !key.startsWith('@'));
  if (unknown !== undefined) {
    throw refusal('badQuery', {
      problem: `The parameter '${unknown}' in the request payload is not a valid parameter for the operation '${name}'.`,
    });
  }
  const result = called.run({ exchange, id, body });
  if (typeof result !== 'object') return noContent();
  return answer(exchange, 200, {
    '@odata.context': `${exchange.root}$metadata#Microsoft.Dynamics.CRM.${name}Response`,
    ...result,
  });
}
