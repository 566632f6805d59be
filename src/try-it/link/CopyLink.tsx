import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Later} from '../../ui/LazyComponent';
import {CopyButton} from '../../ui/CopyButton';
import type {Example} from '../state/ExampleProvider';
import {encodeLink} from './linkCode';
import {linkValues, secretInLink} from './linkValues';
import buttons from '../../ui/Buttons.module.css';
import styles from './link.module.css';

const loadTold = async () => (await import('./LinkResult')).LinkTold;

/** A link, or why there is none. */
export type Made = {address: string} | {refused: 'tooLong'} | {refused: 'secret'; name: string};

export type Told = 'copied' | 'blocked' | 'refused';

/** The address of this page with what the example shows. The reader's own address bar stays as it is. */
function makeLink(example: Example): Made {
  const {operation, values} = example;
  const carried = linkValues(example);
  const name = secretInLink(carried, operation, values);
  if (name !== undefined) return {refused: 'secret', name};
  const {fragment, isTooLong} = encodeLink(carried);
  const {origin, pathname} = window.location;
  return isTooLong ? {refused: 'tooLong'} : {address: `${origin}${pathname}${fragment}`};
}

/** Copies a link that fills in this example for whoever opens it. */
export function CopyLink({id, example}: {id: string; example: Example}): ReactNode {
  const [told, setTold] = useState<Told>();
  // What is told goes with what is filled in, also after a key was pressed since.
  const made = told === undefined ? undefined : makeLink(example);
  const text = () => {
    const now = makeLink(example);
    if ('address' in now) return now.address;
    setTold('refused');
    return undefined;
  };
  const isByHand = told === 'blocked' && made && 'address' in made;
  const words = made && told && (
    <Later
      load={loadTold}
      props={{id: `${id}-link`, made, told, hasFile: example.values.file !== undefined}}
    />
  );
  return (
    <>
      <CopyButton
        className={buttons.secondary}
        testId="copy-link"
        text={text}
        onCopied={() => setTold('copied')}
        onBlocked={() => setTold('blocked')}
      >
        <Translate
          id="tryIt.link.copy"
          description="The button that copies a link which fills in the example"
        >
          Copy link
        </Translate>
      </CopyButton>
      {/* The live region stays in the page, so that assistive technology notices each change in it. */}
      <div role="status" className={styles.told} data-testid="link-told">
        {!isByHand && words}
      </div>
      {isByHand && words}
    </>
  );
}
