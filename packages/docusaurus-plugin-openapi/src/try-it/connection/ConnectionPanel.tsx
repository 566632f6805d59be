import {useEffect, useRef, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {keyOf} from '@batchwise/openapi/request';
import {CredentialField} from '../credentials/CredentialField.tsx';
import {SecurityMenu} from '../credentials/SecurityMenu.tsx';
import form from '../form/Form.module.css';
import {ParameterField} from '../form/ParameterField.tsx';
import {parameterId} from '../state/earlyInput.ts';
import {useExample} from '../state/ExampleProvider.tsx';
import {useSharedValues} from '../store/sharedValues.ts';
import styles from './Connection.module.css';
import {connectionValues} from './connection-values.ts';
import {useSavedValues} from './savedValues.ts';
import {ValuesList} from './ValuesList.tsx';

/** The fields for the values that all examples share, and the list of those that are set. */
export function ConnectionPanel({id}: {id: string}): ReactNode {
  const example = useExample();
  const {operation} = example;
  const isShared = Object.keys(useSharedValues()).length > 0;
  const isSaved = Object.keys(useSavedValues()).length > 0;
  const root = useRef<HTMLDivElement>(null);
  // A problem opens the panel, which is loaded after the focus was moved.
  useEffect(() => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), []);
  const secrets = operation.parameters.flatMap(({shared, secret}) =>
    shared && secret ? [shared] : [],
  );
  return (
    <div
      ref={root}
      role="group"
      className={styles.panel}
      aria-label={translate({
        id: 'tryIt.connection',
        message: 'Connection',
        description:
          'Accessible name of the group of fields for the values that all examples share, such as credentials',
      })}
    >
      {(operation.security?.length ?? 0) > 1 && <SecurityMenu id={`${id}-security`} />}
      <div className={form.fields}>
        {connectionValues(example).map((parameter) => {
          const key = keyOf(parameter);
          const Control = parameter.credential ? CredentialField : ParameterField;
          return (
            <Control key={key} id={`${id}-${parameterId(operation, key)}`} parameter={parameter} />
          );
        })}
      </div>
      {(isShared || isSaved) && <ValuesList id={`${id}-set`} hidden={secrets} />}
    </div>
  );
}
