import * as React from 'react';
import type { Strings } from '../host/strings';
import { ToolButton } from './ToolButton';

interface HelpProps {
  region: React.RefObject<HTMLElement>;
  strings: Strings;
}

/** The keys, on the screen: the question mark opens it from the transcript, Esc closes it and goes back. */
export function Help({ region, strings }: HelpProps): React.ReactElement {
  const [open, setOpen] = React.useState(false);
  const panel = React.useRef<HTMLDivElement>(null);
  const from = React.useRef<HTMLElement>();

  React.useEffect(() => {
    const element = region.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      from.current = event.target as HTMLElement;
      setOpen(true);
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [region]);
  React.useEffect(() => {
    if (open) panel.current?.focus();
  }, [open]);

  const close = (): void => {
    setOpen(false);
    from.current?.focus();
  };
  return (
    <>
      <ToolButton
        tool="help"
        icon="help"
        iconOnly
        label={strings.Help_Title}
        expanded={open}
        onClick={(event) => {
          from.current = event.currentTarget;
          setOpen(!open);
        }}
      />
      {open && (
        <div
          ref={panel}
          className="ocx-help"
          role="group"
          tabIndex={-1}
          aria-label={strings.Help_Title}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            close();
          }}
        >
          <dl>
            {keysOf(strings).map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <ToolButton tool="help-close" label={strings.Help_Close} onClick={close} />
        </div>
      )}
    </>
  );
}

/** Key names as they stand on keyboards; what they are called in a language is the language's. */
function keysOf(strings: Strings): [keys: string, does: string][] {
  return [
    [strings.Help_KeysMove, strings.Help_Move],
    [strings.Help_KeysEnds, strings.Help_Ends],
    [strings.Help_KeysBack, strings.Help_Back],
    [strings.Help_KeysLeave, strings.Help_Leave],
    [strings.Help_KeysNext, strings.Help_Next],
    [strings.Help_KeysPrevious, strings.Help_Previous],
    ['?', strings.Help_Help],
  ];
}
