import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';
import {CopyButton} from '../../ui/CopyButton.tsx';
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

/** Copies a link that fills in this example for whoever opens it. */
export function CopyLink({id}: {id: string}): ReactNode {
  const example = useExample();
  const [result, setResult] = useState<CopyResult>();
  // The notice follows the values, which may change after the press.
  const made = result === undefined ? undefined : makeLink(example);
  const text = () => {
    const now = makeLink(example);
    if ('address' in now) return now.address;
    setResult('refused');
    return undefined;
  };
  const isByHand = result === 'blocked' && made && 'address' in made;
  const notice = made && result && (
    <LazyComponent
      load={loadResult}
      props={{id: `${id}-link`, made, result, hasFile: example.values.file !== undefined}}
    />
  );
  return (
    <>
      <CopyButton
        className={buttons.secondary}
        text={text}
        onCopied={() => setResult('copied')}
        onBlocked={() => setResult('blocked')}
      >
        <Translate
          id="tryIt.link.copy"
          description="Button that copies a link to the example with the values that are filled in"
        >
          Copy link
        </Translate>
      </CopyButton>
      {/* The live region is always in the page, so that assistive technology notices each change in it. */}
      <div role="status" className={styles.result}>
        {!isByHand && notice}
      </div>
      {isByHand && notice}
    </>
  );
}
