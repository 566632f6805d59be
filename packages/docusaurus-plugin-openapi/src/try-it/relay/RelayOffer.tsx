import Translate from '@docusaurus/Translate';
import {useRef, type ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import {focusSend} from '../example/focusSend.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {RelayCommand} from './RelayCommand.tsx';
import styles from './relay.module.css';

/** Offers the relay after a call of the real endpoint that the browser blocked. */
export function RelayOffer(): ReactNode {
  const {server} = useExample();
  const {chooseServer} = useExampleActions();
  const button = useRef<HTMLButtonElement>(null);
  if (server !== 'real') return null;
  const choose = () => {
    // This button is about to be removed, and would lose the focus.
    focusSend(button.current);
    chooseServer('relay');
  };
  return (
    <div className={styles.offer}>
      <p>
        <Translate
          id="tryIt.relay.offer"
          description="Below the error “Blocked by CORS” or “No connection”, after a request to the real API; a command follows"
        >
          A relay on your computer can send this request instead. Start one with this command:
        </Translate>
      </p>
      <RelayCommand />
      <button ref={button} type="button" className={buttons.secondary} onClick={choose}>
        <Translate
          id="tryIt.relay.use"
          description="Button below the command that starts a relay: chooses the relay as the server"
        >
          Use your relay
        </Translate>
      </button>
    </div>
  );
}
