import type {MouseEvent, ReactNode} from 'react';
import shared from './shared.module.css';
import {useCopy} from './useCopy.tsx';

type Props = {
  className: string | undefined;
  /** The label of the button. */
  children: ReactNode;
  /** Returns the text to copy; undefined when there is none, and something else says so. */
  text: () => string | Promise<string> | undefined;
  /** The label when nothing was copied; by default it says that the browser refuses. */
  refused?: ReactNode;
  onCopied?: () => void;
  /** Called when the browser refuses. */
  onBlocked?: () => void;
};

/** A button that copies a text and shows the result for a moment. */
export function CopyButton({
  className,
  children,
  text,
  refused,
  onCopied,
  onBlocked,
}: Props): ReactNode {
  const {copy, result} = useCopy({refused, onCopied, onBlocked});
  const onClick = ({isTrusted, currentTarget}: MouseEvent<HTMLElement>) => {
    // A shorter result moves nothing beside the button.
    currentTarget.style.minWidth = `${currentTarget.offsetWidth}px`;
    const copied = text();
    if (copied !== undefined) copy(copied, {isRepeated: !isTrusted});
  };
  // Not all screen readers announce a change in a button, so a live region repeats it.
  return (
    <>
      <button type="button" className={className} onClick={onClick}>
        {result ?? children}
      </button>
      <span className={shared.unseen} role="status">
        {result}
      </span>
    </>
  );
}
