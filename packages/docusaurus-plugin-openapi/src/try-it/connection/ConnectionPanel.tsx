import {useEffect, useRef, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {keyOf} from '@batchwise/openapi/request';
import form from '../form/Form.module.css';
import {ParameterField} from '../form/ParameterField.tsx';
import {hasChoice, useFormParts} from '../form/parts.ts';
import {parameterId} from '../state/earlyInput.ts';
import {credentialTitle} from '../messages/credentials.ts';
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
  const {security} = useFormParts();
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
          'Accessible name of the fields for the values that all examples share, such as credentials',
      })}
    >
      {security && hasChoice(operation) && <security.SecurityMenu id={`${id}-security`} />}
      <div className={form.fields}>
        {connectionValues(example).map((parameter) => (
          <ParameterField
            key={keyOf(parameter)}
            id={`${id}-${parameterId(operation, keyOf(parameter))}`}
            parameter={parameter}
            title={credentialTitle(parameter)}
          />
        ))}
      </div>
      {(isShared || isSaved) && <ValuesList id={`${id}-set`} hidden={secrets} />}
    </div>
  );
}
