import {useEffect, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {copyText} from './copyText.ts';

/** Milliseconds. */
const RESULT_SHOWN_FOR = 2000;

type Options = {
  /** The result when nothing was copied; by default it says that the browser refuses. */
  refused?: ReactNode;
  onCopied?: (() => void) | undefined;
  /** Called when the browser refuses. */
  onBlocked?: (() => void) | undefined;
};

type Copy = {
  /** `isRepeated`: for a press before hydration that is repeated afterwards, at which Safari copies nothing. */
  copy: (text: string | Promise<string>, press?: {isRepeated: boolean}) => void;
  /** The result of the last copy, for a moment. */
  result: ReactNode;
};

/** Copies texts and provides the result in words. */
export function useCopy({refused, onCopied, onBlocked}: Options = {}): Copy {
  const [result, setResult] = useState<'copied' | 'failed' | 'again'>();
  useEffect(() => {
    if (!result || result === 'again') return undefined;
    const timer = setTimeout(() => setResult(undefined), RESULT_SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [result]);
  const copy: Copy['copy'] = (text, {isRepeated} = {isRepeated: false}) => {
    copyText(text).then(
      () => {
        setResult('copied');
        onCopied?.();
      },
      () => {
        if (isRepeated) return setResult('again');
        setResult('failed');
        onBlocked?.();
        return undefined;
      },
    );
  };
  if (result === 'copied')
    return {
      copy,
      result: (
        <Translate
          id="tryIt.copy.done"
          description="Label of a copy button after a successful copy"
        >
          Copied
        </Translate>
      ),
    };
  if (result === 'again')
    return {
      copy,
      result: (
        <Translate
          id="tryIt.copy.again"
          description="Label of a copy button that has to be pressed again"
        >
          Press again to copy
        </Translate>
      ),
    };
  if (result === 'failed')
    return {
      copy,
      result: refused ?? (
        <Translate
          id="tryIt.copy.failed"
          description="Label of a copy button after the browser has refused to copy"
        >
          Copying is blocked
        </Translate>
      ),
    };
  return {copy, result: undefined};
}
