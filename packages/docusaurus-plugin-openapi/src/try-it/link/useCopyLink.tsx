import {useState, type ReactNode} from 'react';
import {copyText} from '../../ui/copyText.ts';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {useExample} from '../state/ExampleProvider.tsx';
import type {Example} from '../state/selectors.ts';
import {encodeLink} from './linkCode.ts';
import {linkValues, secretInLink} from './linkValues.ts';
import styles from './link.module.css';

const loadResult = async () => (await import('./LinkResult.tsx')).LinkResult;

/** A link, or the reason why there is none. */
export type MadeLink = {address: string} | {refused: 'tooLong'} | {refused: 'secret'; name: string};

/** `blocked`: by the browser; `refused`: there is no link. */
export type CopyResult = 'copied' | 'blocked' | 'refused';

/** The URL of this page with the values of the example. The address bar does not change. */
function makeLink(example: Example): MadeLink {
  const {operation, values} = example;
  const shown = linkValues(example);
  const name = secretInLink(shown, operation, values);
  if (name !== undefined) return {refused: 'secret', name};
  const {fragment, isTooLong} = encodeLink(shown);
  const {origin, pathname} = window.location;
  return isTooLong ? {refused: 'tooLong'} : {address: `${origin}${pathname}${fragment}`};
}

type CopyLink = {copy: () => void; close: () => void; result: ReactNode};

/** Copies a link that fills in this example for whoever opens it. */
export function useCopyLink(id: string): CopyLink {
  const example = useExample();
  const [outcome, setOutcome] = useState<CopyResult>();
  // The notice follows the values, which may change after the press.
  const made = outcome === undefined ? undefined : makeLink(example);
  const copy = () => {
    const now = makeLink(example);
    if (!('address' in now)) return setOutcome('refused');
    copyText(now.address).then(
      () => setOutcome('copied'),
      () => setOutcome('blocked'),
    );
    return undefined;
  };
  const isByHand = outcome === 'blocked' && made && 'address' in made;
  const notice = made && outcome && (
    <LazyComponent
      load={loadResult}
      props={{id, made, result: outcome, hasFile: example.values.file !== undefined}}
    />
  );
  const result = (
    <>
      {/* The live region is always in the page, so that assistive technology notices each change in it. */}
      <div role="status" className={styles.result}>
        {!isByHand && notice}
      </div>
      {isByHand && <div className={styles.result}>{notice}</div>}
    </>
  );
  return {copy, close: () => setOutcome(undefined), result};
}
