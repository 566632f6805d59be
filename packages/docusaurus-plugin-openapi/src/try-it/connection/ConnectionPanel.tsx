import {useRef, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {keyOf} from '@batchwise/openapi/request';
import buttons from '../../ui/Buttons.module.css';
import {CloseButton} from '../../ui/CloseButton.tsx';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {CredentialField} from '../credentials/CredentialField.tsx';
import {SecurityMenu} from '../credentials/SecurityMenu.tsx';
import {ParameterField} from '../form/ParameterField.tsx';
import {isReal} from '../servers/servers.ts';
import {parameterId} from '../state/earlyInput.ts';
import {useExample} from '../state/ExampleProvider.tsx';
import {clearSharedValues, useSharedValues} from '../store/sharedValues.ts';
import styles from './ConnectionPanel.module.css';
import {connectionValues} from './connection-values.ts';
import {Popover} from './Popover.tsx';
import {useSavedValues} from './savedValues.ts';
import {ValuesList} from './ValuesList.tsx';

const loadRelaySettings = async () => (await import('../relay/RelaySettings.tsx')).RelaySettings;

type Props = {
  id: string;
  /** The id that the button which opens the panel controls. */
  panel: string;
  onClose: () => void;
  /** Shown above the fields. */
  children?: ReactNode;
};

/** The fields for the values that all examples share, and the list of those that are set. */
export function ConnectionPanel({id, panel, onClose, children}: Props): ReactNode {
  const example = useExample();
  const {operation, sent, server} = example;
  const done = useRef<HTMLButtonElement>(null);
  const sharedValues = useSharedValues();
  const isShared = Object.keys(sharedValues).length > 0;
  const isSaved = Object.keys(useSavedValues()).length > 0;
  const secrets = operation.parameters.flatMap(({shared, secret}) =>
    shared && secret ? [shared] : [],
  );
  const values = connectionValues({sent: operation, values: example.values});
  const entered = values.flatMap(({shared}) => (shared && shared in sharedValues ? [shared] : []));
  const restoreDemo = () => {
    // The button is about to be removed, and would lose the focus.
    done.current?.focus();
    clearSharedValues(entered);
  };
  const isSent = (key: string) => sent.parameters.some((one) => keyOf(one) === key);
  const name = translate({
    id: 'tryIt.connection',
    message: 'Connection',
    description:
      'Heading of the panel with the fields for the values that all examples share, such as credentials',
  });
  return (
    <Popover panel={panel} name={name} onClose={onClose}>
      {(close) => (
        <>
          <p className={styles.heading}>
            <strong>{name}</strong>{' '}
            <Translate
              id="tryIt.connection.hint"
              description="After the heading “Connection” (tryIt.connection), above the fields"
            >
              All examples on this site use these values.
            </Translate>
          </p>
          {children}
          {server === 'relay' && (
            <LazyComponent load={loadRelaySettings} props={{id: `${id}-relay`}} />
          )}
          {(operation.security?.length ?? 0) > 1 && <SecurityMenu id={`${id}-security`} />}
          {values.length > 0 && (
            <div className={styles.fields}>
              {values.map((parameter) => {
                const key = keyOf(parameter);
                if (!isSent(key)) return <SetByRelay key={key} name={key} />;
                const Control = parameter.credential ? CredentialField : ParameterField;
                return (
                  <Control
                    key={key}
                    id={`${id}-${parameterId(operation, key)}`}
                    parameter={parameter}
                  />
                );
              })}
            </div>
          )}
          {(isShared || isSaved) && <ValuesList id={`${id}-set`} hidden={secrets} />}
          <div className={`${buttons.buttons} ${styles.end}`}>
            <button ref={done} type="button" className={buttons.send} onClick={close}>
              <Translate
                id="tryIt.connection.done"
                description="Button below the fields of the panel “Connection” (tryIt.connection): closes the panel"
              >
                Done
              </Translate>
            </button>
            {entered.length > 0 && !isReal(server) && (
              <button type="button" className={buttons.quiet} onClick={restoreDemo}>
                <Translate
                  id="tryIt.connection.useDemo"
                  description="Button after “Done” (tryIt.connection.done): replaces the values that the reader has entered by “Demo values” (tryIt.connection.demo)"
                >
                  Use demo values
                </Translate>
              </button>
            )}
          </div>
          <CloseButton onClick={close} />
        </>
      )}
    </Popover>
  );
}

/** In place of the field of a header that the reader's relay sets. */
function SetByRelay({name}: {name: string}): ReactNode {
  return (
    <p className={styles.setByRelay}>
      <code>{name}</code>{' '}
      <Translate
        id="tryIt.relay.sets"
        description="In the panel “Connection”, after the name of a header, instead of its field: the relay of the reader adds this header to each request"
      >
        set by your relay
      </Translate>
    </p>
  );
}
