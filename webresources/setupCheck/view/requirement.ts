import {
  grantingRoles,
  type AccessFacts,
  type CheckResult,
  type RequirementResult,
} from '../../../core/access';
import type { Texts } from '../strings/texts';
import { badge, icon } from './badge';
import { code, element, sentence } from './element';
import { fixWords, privilegeWords, roleWords } from './words';

/** One privilege that an operation rests on. */
export function requirement(result: RequirementResult, facts: AccessFacts, texts: Texts): HTMLElement {
  const { wording } = texts;
  const { privilege, depth, finding, shortfall, held, weight, why, source, fix } = result;
  const labels = wording.report;
  const heldText = held ? wording.levels[held] : shortfall === 'not-held' ? labels.notHeld : undefined;
  const lines: [string, string | undefined][] = [
    [labels.needed, wording.reaches[depth]],
    [labels.held, heldText],
    [labels.source, wording.sources[source]],
    [labels.change, fix && fixWords(fix, wording)],
  ];
  return element(
    'li',
    { class: 'requirement', 'data-privilege': privilege ?? '', 'data-finding': finding },
    icon(finding),
    element(
      'div',
      { class: 'requirement-words' },
      element(
        'p',
        { class: 'requirement-title' },
        element('strong', {}, privilegeWords(result, wording)),
        ' ',
        privilege === undefined ? undefined : code(privilege),
      ),
      element('p', {}, wording.why[why]),
      shortfall && element('p', { class: 'shortfall' }, wording.shortfalls[shortfall]),
      element(
        'dl',
        { class: 'facts' },
        ...lines.map(([term, value]) =>
          value === undefined
            ? undefined
            : element(
                'div',
                term === labels.change ? { class: 'change' } : {},
                element('dt', {}, term),
                element('dd', {}, value),
              ),
        ),
      ),
      privilege === undefined ? undefined : grantedBy(privilege, facts, texts),
    ),
    badge(
      finding,
      texts,
      weight === 'advised' && shortfall === 'not-held' ? wording.advised : wording.findings[finding],
    ),
  );
}

function grantedBy(privilege: string, facts: AccessFacts, { wording }: Texts): HTMLElement | undefined {
  const roles = grantingRoles(privilege, facts).map(
    ({ level, ...role }) => `${roleWords(role, wording)}: ${wording.levels[level]}`,
  );
  if (roles.length === 0) return undefined;
  return element('p', { class: 'hint granted' }, ...sentence(wording.grantedBy, { roles: roles.join('; ') }));
}

/** One thing beside privileges that an operation rests on. */
export function check({ check: id, finding, reason, values = {} }: CheckResult, texts: Texts): HTMLElement {
  const { wording } = texts;
  return element(
    'li',
    { class: 'requirement', 'data-check': id, 'data-finding': finding },
    icon(finding),
    element(
      'div',
      { class: 'requirement-words' },
      element('p', { class: 'requirement-title' }, element('strong', {}, wording.check[id])),
      reason === 'earlier-gate'
        ? undefined
        : element('p', {}, ...sentence(wording.checkReasons[reason], values)),
    ),
    badge(finding, texts),
  );
}
