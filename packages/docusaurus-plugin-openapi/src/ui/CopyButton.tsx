import {useEffect, useState, type MouseEvent, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import shared from './shared.module.css';

/** Milliseconds. */
const RESULT_SHOWN_FOR = 2000;

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

// On an insecure page there is no clipboard, and this throws.
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  // Safari accepts a text that arrives after the press only as a promise; Firefox does since version 127.
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': text.then((known) => new Blob([known], {type: 'text/plain'})),
    }),
  ]);
}

/** A button that copies a text and shows the result for a moment. */
export function CopyButton({
  className,
  children,
  text,
  refused,
  onCopied,
  onBlocked,
}: Props): ReactNode {
  const [result, setResult] = useState<'copied' | 'failed' | 'again'>();
  useEffect(() => {
    if (!result || result === 'again') return undefined;
    const timer = setTimeout(() => setResult(undefined), RESULT_SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = ({isTrusted}: MouseEvent) => {
    const copied = text();
    if (copied === undefined) return;
    write(copied).then(
      () => {
        setResult('copied');
        onCopied?.();
      },
      () => {
        // Safari copies only at a press itself, not when it is repeated after hydration.
        if (!isTrusted) return setResult('again');
        setResult('failed');
        onBlocked?.();
      },
    );
  };
  const resultText = (
    <>
      {result === 'copied' && (
        <Translate
          id="tryIt.copy.done"
          description="Label of a copy button for two seconds after a successful copy"
        >
          Copied
        </Translate>
      )}
      {result === 'again' && (
        <Translate
          id="tryIt.copy.again"
          description="Label of a copy button that was pressed while the page was still loading. The browser copies only at the next press"
        >
          Press again to copy
        </Translate>
      )}
      {result === 'failed' &&
        (refused ?? (
          <Translate
            id="tryIt.copy.failed"
            description="Label of a copy button for two seconds after the browser has refused to copy"
          >
            Copying is blocked
          </Translate>
        ))}
    </>
  );
  // Not all screen readers announce a change in a button, so a live region repeats it.
  return (
    <>
      <button type="button" className={className} onClick={copy}>
        {result ? resultText : children}
      </button>
      <span className={shared.unseen} role="status">
        {resultText}
      </span>
    </>
  );
}
