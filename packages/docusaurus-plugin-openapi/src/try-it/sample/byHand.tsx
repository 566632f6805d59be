import Translate from '@docusaurus/Translate';
import type {CodeSample} from '@batchwise/openapi/operation';
import type {ReactNode} from 'react';
import {Code} from '../../ui/Code.tsx';
import type {Tab} from '../../ui/Tabs.tsx';
import styles from './Sample.module.css';

/** The id of the tab of a sample, by its position. */
export type ByHandId = `by-hand-${number}`;

/** A sample written by hand: its text, and the text as it is shown. */
type Shown = {source: string; code: ReactNode};

export type ByHand = {tabs: Tab<ByHandId>[]; samples: Partial<Record<string, Shown>>};

function Note(): ReactNode {
  return (
    <p className={styles.mockNote}>
      <Translate
        id="tryIt.sample.byHand"
        description="Above a code sample that is part of the API description, and does not use the values in the form"
      >
        Written by hand: the values above are not used.
      </Translate>
    </p>
  );
}

/** The samples that the description has for an operation. They stand before those that are made from the request. */
export function showByHand(samples: readonly CodeSample[]): ByHand {
  const shown = samples.map(({language, label, source}, index) => {
    const id: ByHandId = `by-hand-${index}`;
    const code = (
      <>
        <Note />
        <Code text={source} language={language.toLowerCase()} label={label} />
      </>
    );
    return {tab: {id, label}, sample: [id, {source, code}] as const};
  });
  return {
    tabs: shown.map(({tab}) => tab),
    samples: Object.fromEntries(shown.map(({sample}) => sample)),
  };
}
