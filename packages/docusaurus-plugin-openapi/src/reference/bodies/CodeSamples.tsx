import Translate, {translate} from '@docusaurus/Translate';
import type {CodeSample} from '@batchwise/openapi/operation';
import type {ReactNode} from 'react';
import {Code} from '../../ui/Code.tsx';
import {Panels} from '../text/Panels.tsx';
import {PlainText} from '../text/Prose.tsx';
import styles from './Bodies.module.css';

/** Samples that people wrote for an operation (`x-codeSamples`), before those that are made from the description. */
export function CodeSamples({samples}: {samples: readonly CodeSample[]}): ReactNode {
  if (samples.length === 0) return null;
  return (
    <div className={styles.samples}>
      <Panels
        look="tabs"
        name={translate({
          id: 'reference.samples',
          message: 'Code samples',
          description: 'Accessible name of the tabs of code samples that were written by hand',
        })}
        panels={samples.map(({language, label, source}) => ({
          label: <PlainText text={label || language} />,
          content: (
            <Code text={source} language={language.toLowerCase()} label={label || language} />
          ),
        }))}
        aside={
          <span className={styles.byHand}>
            <Translate
              id="reference.samples.byHand"
              description="Mark beside code samples that people wrote, and no program"
            >
              written by hand
            </Translate>
          </span>
        }
      />
    </div>
  );
}
