import {useState, type ReactNode} from 'react';
import {copyText} from '../../ui/copyText.ts';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {useExample} from '../state/ExampleProvider.tsx';
import styles from './link.module.css';

const loadResult = async () => (await import('./LinkResult.tsx')).LinkResult;

/** `blocked`: by the browser; `refused`: there is no link. */
export type CopyResult = 'copied' | 'blocked' | 'refused';

type CopyLink = {copy: () => void; close: () => void; result: ReactNode};

/** Copies a link that fills in this example for whoever opens it. */
export function useCopyLink(id: string): CopyLink {
  const example = useExample();
  const [result, setResult] = useState<CopyResult>();
  const copy = () => {
    let isRefused = false;
    const address = import('./makeLink.ts').then(({makeLink}) => {
      const made = makeLink(example);
      isRefused = !('address' in made);
      if ('address' in made) return made.address;
      throw new Error('There is no link for these values.');
    });
    copyText(address).then(
      () => setResult('copied'),
      () => setResult(isRefused ? 'refused' : 'blocked'),
    );
  };
  const notice = result && (
    <LazyComponent
      load={loadResult}
      props={{id, result, hasFile: example.values.file !== undefined}}
    />
  );
  const isByHand = result === 'blocked';
  return {
    copy,
    close: () => setResult(undefined),
    result: (
      <>
        {/* The live region is always in the page, so that assistive technology notices each change in it. */}
        <div role="status" className={styles.result}>
          {!isByHand && notice}
        </div>
        {isByHand && <div className={styles.result}>{notice}</div>}
      </>
    ),
  };
}
