import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import buttons from '../../ui/Buttons.module.css';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import shared from '../../ui/shared.module.css';
import styles from './Sample.module.css';

/** A note above the code: it calls the real API, although “Send” uses the mock in the page. */
export function SampleNote(): ReactNode {
  const {offered} = useSite().servers;
  const {server} = useExample();
  const {chooseServer} = useExampleActions();
  if (server !== 'mock') return null;
  return (
    <p className={`${styles.mockNote} ${shared.liveOnly}`}>
      <Translate
        id="tryIt.sample.mock"
        description="Above the code. “Send” is the button tryIt.send"
      >
        “Send” uses the mock. This code calls the real API.
      </Translate>{' '}
      {offered.includes('local') && (
        <button type="button" className={buttons.link} onClick={() => chooseServer('local')}>
          <Translate
            id="tryIt.sample.local"
            description="Button: chooses the local mock as the server"
          >
            Use local mock
          </Translate>
        </button>
      )}
    </p>
  );
}
