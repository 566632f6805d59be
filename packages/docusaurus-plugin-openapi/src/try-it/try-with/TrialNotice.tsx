import Translate from '@docusaurus/Translate';
import {useEffect, useEffectEvent, type ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import type {Trial} from '../link/frame.ts';
import {useExampleActions} from '../state/ExampleProvider.tsx';

/** Sends the example once, and says with which values. */
export function TrialNotice({values, end}: Trial): ReactNode {
  const {submit} = useExampleActions();
  const send = useEffectEvent(submit);
  useEffect(() => send(), []);
  const texts = Object.entries(values).map(([name, text]) => `${name}: ${text}`);
  return (
    <p>
      <Translate
        id="tryIt.with.notice"
        description="Above an example, after the reader has pressed “Send” beside a value on the page. {values} is, for example, Authorization: expired"
        values={{values: <code>{texts.join(', ')}</code>}}
      >
        {'This example now sends {values} to the mock.'}
      </Translate>{' '}
      <button type="button" className={buttons.link} onClick={end}>
        <Translate
          id="tryIt.with.end"
          description="Button after “This example now sends … to the mock.”"
        >
          Use the previous values again
        </Translate>
      </button>
    </p>
  );
}
