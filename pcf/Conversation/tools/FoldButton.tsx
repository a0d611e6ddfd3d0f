import * as React from 'react';
import type { Strings } from '../host/strings';
import { focusMessage } from '../transcript/moveByKey';
import { foldAi, unfold, unfoldAll } from './folding';
import { ToolButton } from './ToolButton';
import { useContent } from './useContent';

interface FoldButtonProps {
  region: React.RefObject<HTMLElement>;
  strings: Strings;
}

/** Folds what the AI said to who and when. Through the DOM: no message is rendered anew. */
export function FoldButton({ region, strings }: FoldButtonProps): React.ReactElement {
  const [folded, setFolded] = React.useState(false);
  const fold = React.useCallback(
    (element: HTMLElement) => {
      if (folded) foldAi(element, strings.Fold_Show);
      else unfoldAll(element);
    },
    [folded, strings],
  );
  useContent(region, folded, fold);
  React.useEffect(() => {
    const element = region.current;
    if (element === null) return;
    const open = (event: Event): void => {
      const target = event.target as Element;
      const item = target.closest<HTMLElement>('li[data-author]');
      if (item === null || (event.type === 'click' && !target.closest('.ocx-show'))) return;
      unfold(item);
      // The button that had the focus is gone.
      if (event.type === 'click') focusMessage(element, item);
    };
    element.addEventListener('click', open);
    element.addEventListener('beforematch', open);
    return () => {
      element.removeEventListener('click', open);
      element.removeEventListener('beforematch', open);
    };
  }, [region]);
  return (
    <ToolButton
      tool="fold"
      pressed={folded}
      label={strings.Fold_Label}
      onClick={() => {
        setFolded(!folded);
      }}
    />
  );
}
