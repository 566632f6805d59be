import Translate from '@docusaurus/Translate';
import {useEffect, useEffectEvent, type ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import connection from '../connection/Connection.module.css';
import type {Trial} from '../link/frame.ts';
import {useExampleActions} from '../state/ExampleProvider.tsx';

/** Sends the example once. In the place of the bar for the shared values, it says with which values. */
export function TrialBar({values, end}: Trial): ReactNode {
  const {submit} = useExampleActions();
  const send = useEffectEvent(submit);
  useEffect(() => send(), []);
  const texts = Object.entries(values).map(([name, text]) => `${name}: ${text}`);
  return (
    <div role="note" className={connection.connection}>
      <div className={connection.bar}>
        <p className={connection.summary}>
          <strong>
            <Translate
              id="tryIt.with.notice"
              description="Above the form, after the reader has pressed “Send” beside a value on the page. The value follows, for example Authorization: expired"
            >
              Test value
            </Translate>
          </strong>
          <code>{texts.join(', ')}</code>
        </p>
        <button type="button" className={buttons.quiet} onClick={end}>
          <Translate
            id="tryIt.with.end"
            description="Button after “Test value Authorization: expired”: the example has the previous values again"
          >
            Undo
          </Translate>
        </button>
      </div>
    </div>
  );
}
