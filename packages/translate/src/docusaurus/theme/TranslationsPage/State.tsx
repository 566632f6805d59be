import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {Cell} from '@batchwise/translate';
import styles from './styles.module.css';

/** The sign of a translation that needs nothing, which most rows have in each language. */
const Complete = (): ReactNode => (
  <span
    role="img"
    className={styles.complete}
    data-state="complete"
    aria-label={translate({
      id: 'translations.state.complete',
      message: 'complete',
      description:
        'Accessible name of the sign ✓, the translation status of a page: the translation is complete and up to date',
    })}
  >
    ✓
  </span>
);

/** The state of a page in a language, in a word; its colour says the same to the eye. */
export function State({state}: {state: Cell['state']}): ReactNode {
  if (state === 'complete') return <Complete />;
  return (
    <span className={clsx(styles.state, styles[state])} data-state={state}>
      {state === 'outdated' && (
        <Translate
          id="translations.state.outdated"
          description="Translation status of a page: the English page has changed since it was translated"
        >
          outdated
        </Translate>
      )}
      {state === 'partial' && (
        <Translate
          id="translations.state.partial"
          description="Translation status of a page of the API reference: some of its texts have no translation"
        >
          translated in part
        </Translate>
      )}
      {state === 'missing' && (
        <Translate
          id="translations.state.missing"
          description="Translation status of a page: there is no translation, and readers see the English page"
        >
          missing
        </Translate>
      )}
      {state === 'broken' && (
        <Translate
          id="translations.state.broken"
          description="Translation status of a page: the translation contains an error, and readers see the English page"
        >
          broken
        </Translate>
      )}
    </span>
  );
}
