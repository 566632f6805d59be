import Translate from '@docusaurus/Translate';
import {useEffect, useEffectEvent, useRef, useState, type ReactNode} from 'react';
import {SecretInput} from '../credentials/SecretInput.tsx';
import {useProblem} from '../field/useProblem.ts';
import form from '../form/Form.module.css';
import {useExample} from '../state/ExampleProvider.tsx';
import {setServerChoice} from '../store/serverChoice.ts';
import {askRelay} from './askRelay.ts';
import type {Relay} from './relay.ts';
import {RelayCommand} from './RelayCommand.tsx';
import {RelayStatus} from './RelayStatus.tsx';
import styles from './relay.module.css';
import type {RelayMistake} from './texts.ts';

/** Milliseconds after the last key, so that a half-typed key is not tried. */
const PAUSE = 300;

const NEW_RELAY: Relay = {address: 'http://127.0.0.1:4020', key: ''};

/** The relay and the key in a text: the key, or the line with both that the relay shows when it starts. */
function readKey(text: string, {address}: Relay): Relay {
  const [, shown = address, key = text.trim()] =
    /(http:\/\/\S+) with the key (\S+)/.exec(text) ?? [];
  return {address: shown, key};
}

/** The address and the key of the reader's relay, which lasts until the page is reloaded. */
export function RelaySettings({id}: {id: string}): ReactNode {
  const {relay = NEW_RELAY, ownUrl} = useExample();
  const {address, key, to} = relay;
  const root = useRef<HTMLDivElement>(null);
  const [mistake, setMistake] = useState<RelayMistake>();
  const problem = useProblem('relay');
  const isKeyWrong = problem !== undefined || mistake === 'key';
  const change = (next: Relay) => {
    setMistake(undefined);
    setServerChoice({server: 'relay', ownUrl, relay: next});
  };
  const onAnswer = useEffectEvent((told: Relay | RelayMistake) => {
    if (typeof told === 'string') setMistake(told);
    else change(told);
  });
  useEffect(() => {
    if (key === '' || to !== undefined) return undefined;
    const controller = new AbortController();
    const {signal} = controller;
    const ask = () =>
      void askRelay({address, key}, signal).then((told) => {
        if (!signal.aborted) onAnswer(told);
      });
    const timer = setTimeout(ask, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [address, key, to]);
  useEffect(() => {
    const field = root.current?.querySelector<HTMLInputElement>('input[type="password"]');
    if (field?.value === '') field.focus();
  }, []);
  return (
    <div ref={root} className={styles.settings}>
      {to === undefined && (
        <div>
          <p>
            <Translate
              id="tryIt.relay.start"
              description="In the panel “Connection”, above the command that starts a relay"
            >
              Start a relay on your computer. It shows its key:
            </Translate>
          </p>
          <RelayCommand />
        </div>
      )}
      <div className={form.field}>
        <label htmlFor={`${id}-key`} className={form.label}>
          <Translate
            id="tryIt.relay.key"
            description="Label of the field for the key that a relay shows when it starts"
          >
            Key of the relay
          </Translate>
        </label>
        <SecretInput
          id={`${id}-key`}
          type="password"
          className={form.input}
          value={key}
          aria-required
          aria-invalid={isKeyWrong}
          aria-describedby={`${id}-status`}
          onChange={({target}) => change(readKey(target.value, relay))}
        />
      </div>
      <div className={form.field}>
        <label htmlFor={`${id}-address`} className={form.label}>
          <Translate
            id="tryIt.relay.addressLabel"
            description="Label of the field for the address of a relay, such as http://127.0.0.1:4020"
          >
            Address of the relay
          </Translate>
        </label>
        <input
          id={`${id}-address`}
          type="url"
          className={form.input}
          value={address}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={mistake === 'address'}
          aria-describedby={`${id}-status`}
          onChange={({target}) => change({address: target.value.trim(), key})}
        />
      </div>
      <div id={`${id}-status`} role="status">
        {problem ? (
          <p className={form.problem}>{problem}</p>
        ) : (
          <RelayStatus relay={relay} mistake={mistake} />
        )}
      </div>
      <p className={form.note}>
        <Translate
          id="tryIt.relay.browsers"
          description="In the panel “Connection”, below the fields for a relay. The name of Chrome’s question is that of the browser in the language of the reader"
        >
          Chrome asks once whether this site can access devices on your local network: allow it.
          Safari does not let a page over https call http://127.0.0.1, so use another browser there.
        </Translate>
      </p>
    </div>
  );
}
