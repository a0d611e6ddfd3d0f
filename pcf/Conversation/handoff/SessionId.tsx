import { Link } from '@fluentui/react';
import * as React from 'react';
import type { SessionUrl } from '../host/sessionUrl';
import type { Strings } from '../host/strings';
import { PlainText } from '../text/PlainText';
import { sessionLink } from './sessionLink';

interface SessionIdProps {
  id: string;
  sessionUrl: SessionUrl;
  strings: Strings;
}

/** The id as text, and a link to the session once it is known that there is one. */
export function SessionId({ id, sessionUrl, strings }: SessionIdProps): React.ReactElement {
  const [template, setTemplate] = React.useState('');
  React.useEffect(() => {
    let gone = false;
    void sessionUrl().then((answer) => {
      if (!gone) setTemplate(answer);
    });
    return () => {
      gone = true;
    };
  }, [sessionUrl]);
  const text = <PlainText text={id} strings={strings} />;
  const link = sessionLink(template, id);
  if (!link) return text;
  return (
    <Link href={link.href} title={link.host} target="_blank" rel="noopener noreferrer" underline>
      {text}
    </Link>
  );
}
