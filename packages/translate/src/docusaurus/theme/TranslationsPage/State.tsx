import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {Cell} from '@batchwise/translate';

/** The state of a page in a language, in a word; its colour says the same to the eye. */
export function State({state}: {state: Cell['state']}): ReactNode {
  return (
    <span className={`translations-state translations-state--${state}`} data-state={state}>
      {state === 'complete' && (
        <Translate
          id="translations.state.complete"
          description="A page whose translation is current"
        >
          complete
        </Translate>
      )}
      {state === 'outdated' && (
        <Translate
          id="translations.state.outdated"
          description="A page whose English source has changed since it was translated"
        >
          outdated
        </Translate>
      )}
      {state === 'missing' && (
        <Translate
          id="translations.state.missing"
          description="A page without a translation, shown in English"
        >
          missing
        </Translate>
      )}
      {state === 'broken' && (
        <Translate
          id="translations.state.broken"
          description="A page whose translation has a fault, shown in English"
        >
          broken
        </Translate>
      )}
    </span>
  );
}
