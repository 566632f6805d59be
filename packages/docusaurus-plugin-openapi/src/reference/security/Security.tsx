import Translate from '@docusaurus/Translate';
import type {SchemeNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import styles from './Security.module.css';
import {Section} from '../parts/Section.tsx';
import {Alternative} from './Scheme.tsx';

/** Without alternatives, an operation needs no authentication. */
const NONE: readonly SchemeNode[][] = [[]];

/** The ways to authenticate: one of the alternatives, each with all its schemes. */
export function Security({security}: {security: readonly SchemeNode[][]}): ReactNode {
  const alternatives = security.length > 0 ? security : NONE;
  return (
    <Section
      id="authentication"
      title={
        <Translate id="reference.authentication" description="Heading in the API reference">
          Authentication
        </Translate>
      }
    >
      {alternatives.map((schemes, index) => (
        <div key={index} className={styles.alternative}>
          {index > 0 && (
            <p className={styles.or}>
              <Translate
                id="reference.authentication.or"
                description="Between two ways to authenticate in the API reference, of which one is needed"
              >
                or
              </Translate>
            </p>
          )}
          <Alternative schemes={schemes} />
        </div>
      ))}
    </Section>
  );
}
