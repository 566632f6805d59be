import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import shared from '../../ui/shared.module.css';
import type {OperationSource} from '../example/source.ts';
import {useSiteData} from '../site/useSiteData.ts';
import {startTrial} from './trial.ts';
import styles from './TryWith.module.css';

type Props = {
  /** The id of an operation that has a live example on the page. */
  operation: string;
  /** Values of parameters, as a query string: `Authorization=expired`. */
  preset: string;
  /** Added to the page by `remarkApi`. */
  source: OperationSource;
};

/** A button that sends the live example of an operation with other values, to the mock only. */
export function TryWith({operation, preset, source}: Props): ReactNode {
  const {offered} = useSiteData(source.hasMock).servers;
  if (!offered.includes('mock')) return null;
  const values = [...new URLSearchParams(preset)].map(([name, text]) => `${name}: ${text}`);
  return (
    <button
      type="button"
      className={clsx(buttons.reveal, styles.button, shared.liveOnly)}
      data-pagefind-ignore
      aria-label={translate(
        {
          id: 'tryIt.with.named',
          message: 'Send {values}',
          description:
            'Accessible name of the button “Send” (tryIt.with). {values} is, for example, Authorization: expired',
        },
        {values: values.join(', ')},
      )}
      onClick={() => startTrial(operation, preset)}
    >
      <Translate
        id="tryIt.with"
        description="Button beside a value on a page: sends the live example of the page with this value"
      >
        Send
      </Translate>
    </button>
  );
}
