import {useEffect, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import shared from './shared.module.css';

const TOLD_FOR = 2000;

type Props = {
  className: string | undefined;
  testId: string;
  /** What the button says before it is pressed. */
  children: ReactNode;
  /** The text to copy, or a text that is still to come; undefined when there is none, and the reader is told elsewhere. */
  text: () => string | Promise<string> | undefined;
  /** What the button says when nothing was copied; that the browser refuses, if it is not given. */
  refused?: ReactNode;
  onCopied?: () => void;
  /** Called when the browser refuses. */
  onBlocked?: () => void;
};

// Where the page is not secure there is no clipboard at all: that, too, is a refusal.
async function write(text: string | Promise<string>): Promise<void> {
  if (typeof text === 'string') return navigator.clipboard.writeText(text);
  // Safari takes a text that comes after the press only as a promise; Firefox has known these since 127.
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(await text);
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': text.then((known) => new Blob([known], {type: 'text/plain'})),
    }),
  ]);
}

/** A button that copies a text, and says for a moment whether it did. */
export function CopyButton({
  className,
  testId,
  children,
  text,
  refused,
  onCopied,
  onBlocked,
}: Props): ReactNode {
  const [result, setResult] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (!result) return undefined;
    const timer = setTimeout(() => setResult(undefined), TOLD_FOR);
    return () => clearTimeout(timer);
  }, [result]);
  const copy = () => {
    const wanted = text();
    if (wanted === undefined) return;
    write(wanted).then(
      () => {
        setResult('copied');
        onCopied?.();
      },
      () => {
        setResult('failed');
        onBlocked?.();
      },
    );
  };
  const told = (
    <>
      {result === 'copied' && (
        <Translate id="tryIt.copy.done" description="The copy button, after copying">
          Copied
        </Translate>
      )}
      {result === 'failed' &&
        (refused ?? (
          <Translate id="tryIt.copy.failed" description="The copy button, when the browser refused">
            Copying is blocked
          </Translate>
        ))}
    </>
  );
  // What changes within a button is not read out everywhere, so that it is said beside it, too.
  return (
    <>
      <button type="button" className={className} data-testid={testId} onClick={copy}>
        {result ? told : children}
      </button>
      <span className={shared.unseen} role="status">
        {told}
      </span>
    </>
  );
}
