import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import shared from '../../ui/shared.module.css';

type Props = {error: Error; retry: () => void; reset: () => void};

/** In place of an example that has stopped because of an error in its code. */
export function Stopped({error, retry, reset}: Props): ReactNode {
  return (
    <div className={shared.note} role="alert">
      <p>
        <Translate
          id="tryIt.stopped"
          description="Instead of an example, after an error in the code of the page. {error} is the message of the error, in English. The buttons “Show again” and “Reset all values” follow"
          values={{error: <code lang="en">{error.message}</code>}}
        >
          {'This example stopped because of an error: {error}. Your input is kept.'}
        </Translate>
      </p>
      <div className={buttons.buttons}>
        <button type="button" className={buttons.secondary} onClick={retry}>
          <Translate
            id="tryIt.stopped.retry"
            description="Button below “This example stopped because of an error” (tryIt.stopped): shows the example again with the same input"
          >
            Show again
          </Translate>
        </button>
        <button type="button" className={buttons.secondary} onClick={reset}>
          <Translate
            id="tryIt.stopped.reset"
            description="Button below “This example stopped because of an error” (tryIt.stopped): shows the example again with its initial values. Values that it shares with other examples are reset there, too"
          >
            Reset all values
          </Translate>
        </button>
      </div>
    </div>
  );
}
