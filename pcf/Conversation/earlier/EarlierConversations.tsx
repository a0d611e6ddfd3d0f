import { DefaultButton, Link } from '@fluentui/react';
import * as React from 'react';
import type { EarlierAnswer, EarlierCase, EarlierCases } from '../host/earlierCases';
import type { Formats } from '../host/formats';
import type { Guid } from '../host/record';
import { fill, type Strings } from '../host/strings';
import { askedProblem } from '../notices/wording';
import { PlainText } from '../text/PlainText';
import { When } from '../text/When';

interface EarlierConversationsProps {
  caseId: Guid;
  earlier: EarlierCases;
  formats: Formats;
  strings: Strings;
}

/** The customer's other conversations: asked for by a button, since each time costs two requests. */
export function EarlierConversations(props: EarlierConversationsProps): React.ReactElement {
  const { caseId, earlier, formats, strings } = props;
  const [asking, setAsking] = React.useState(false);
  const [answer, setAnswer] = React.useState<EarlierAnswer>();
  const asked = React.useRef(0);
  const ask = (): void => {
    const mine = ++asked.current;
    setAsking(true);
    void earlier.of(caseId).then((next) => {
      if (asked.current !== mine) return;
      setAsking(false);
      setAnswer(next);
    });
  };
  // A control that is gone takes no answer any more.
  React.useEffect(
    () => () => {
      asked.current += 1;
    },
    [],
  );
  return (
    <div className="ocx-earlier" data-earlier={asking ? 'asking' : (answer?.kind ?? 'idle')}>
      <DefaultButton
        text={strings.Earlier_Ask}
        onClick={ask}
        disabled={asking}
        allowDisabledFocus
        data-tool="earlier"
      />
      <p role="status" className="ocx-muted">
        {asking ? strings.Earlier_Asking : answer && statusText(answer, formats, strings)}
      </p>
      {answer?.kind === 'found' && answer.cases.length > 0 && (
        <ul aria-label={strings.Earlier_List}>
          {answer.cases.map((each) => (
            <li key={each.id}>
              <CaseLink found={each} earlier={earlier} strings={strings} />
              {each.createdOn !== undefined && (
                <span className="ocx-muted">
                  <When iso={each.createdOn} formats={formats} strings={strings} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface CaseLinkProps {
  found: EarlierCase;
  earlier: EarlierCases;
  strings: Strings;
}

function CaseLink({ found: { id, title, number }, earlier, strings }: CaseLinkProps): React.ReactElement {
  const name = title ?? number ?? id;
  const shown =
    number === undefined || number === name ? name : fill(strings.Earlier_Case, { number, title: name });
  return (
    <Link
      underline
      onClick={() => {
        earlier.open(id);
      }}
    >
      <bdi>
        <PlainText text={shown} strings={strings} />
      </bdi>
    </Link>
  );
}

function statusText(answer: EarlierAnswer, formats: Formats, strings: Strings): string {
  if (answer.kind === 'no-customer') return strings.Earlier_NoCustomer;
  if (answer.kind === 'problem') {
    const isForbidden = answer.problem === 'forbidden';
    return askedProblem(answer.problem, strings, isForbidden ? 'Earlier_Forbidden' : 'Earlier_Failed');
  }
  const text = answer.cases.length > 0 ? strings.Earlier_Found : strings.Earlier_None;
  const values = { count: formats.count(answer.cases.length), looked: formats.count(answer.looked) };
  return fill(answer.more ? fill(strings.Earlier_More, { text }) : text, values);
}
