import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';
import shared from '../../ui/shared.module.css';

type Props = {
  /** In the HTML of the server, it waits for the attribute `hidden` to be removed: the code that would show it may be lost. */
  hidden?: boolean;
  onRetry?: () => void;
};

/** Says that the code of an example could not be loaded. */
export const LoadFailure = ({hidden, onRetry}: Props): ReactNode => (
  <div
    className={shared.lost}
    role="alert"
    hidden={hidden}
    data-load-failure=""
    data-pagefind-ignore
  >
    <Translate
      id="tryIt.load.lost"
      description="Error message in the place of a response, when the scripts of a live example could not be downloaded; the button “Try again” follows"
    >
      The code of this example could not be loaded. Check your connection and try again. If that
      does not help, reload the page.
    </Translate>{' '}
    <button type="button" className={buttons.reveal} onClick={onRetry}>
      <Translate id="tryIt.load.retry" description="Button after a failed download: tries again">
        Try again
      </Translate>
    </button>
  </div>
);
