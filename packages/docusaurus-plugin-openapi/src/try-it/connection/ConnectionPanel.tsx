import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {keyOf} from '@batchwise/openapi/request';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {CredentialField} from '../credentials/CredentialField.tsx';
import {SecurityMenu} from '../credentials/SecurityMenu.tsx';
import {ParameterField} from '../form/ParameterField.tsx';
import {parameterId} from '../state/earlyInput.ts';
import {useExample} from '../state/ExampleProvider.tsx';
import {useSharedValues} from '../store/sharedValues.ts';
import styles from './Connection.module.css';
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
  const isShared = Object.keys(useSharedValues()).length > 0;
  const isSaved = Object.keys(useSavedValues()).length > 0;
  const secrets = operation.parameters.flatMap(({shared, secret}) =>
    shared && secret ? [shared] : [],
  );
  const values = connectionValues({sent: operation, values: example.values});
  const isSent = (key: string) => sent.parameters.some((one) => keyOf(one) === key);
  const name = translate({
    id: 'tryIt.connection',
    message: 'Connection',
    description:
      'Heading of the panel with the fields for the values that all examples share, such as credentials',
  });
  return (
    <Popover panel={panel} name={name} onClose={onClose}>
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
      {server === 'relay' && <LazyComponent load={loadRelaySettings} props={{id: `${id}-relay`}} />}
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
