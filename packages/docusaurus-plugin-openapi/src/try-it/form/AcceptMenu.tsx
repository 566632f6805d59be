import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {responseTypes} from '@batchwise/openapi/response';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import styles from './Form.module.css';

/** Chooses one of the media types in which the operation responds; it is sent as the header Accept. */
export function AcceptMenu({id}: {id: string}): ReactNode {
  const {operation, values} = useExample();
  const {chooseAccept} = useExampleActions();
  const types = responseTypes(operation);
  if (types.length < 2) return null;
  return (
    <div className={styles.example}>
      <label htmlFor={id}>
        <Translate
          id="tryIt.accept"
          description="Label of the menu of media types of the response, such as application/json and text/csv. The chosen one is sent in the header Accept"
        >
          Response media type
        </Translate>
      </label>
      <select
        id={id}
        className={styles.input}
        value={values.accept ?? operation.accept}
        onChange={(event) => chooseAccept(event.target.value)}
      >
        {types.map((mediaType) => (
          <option key={mediaType}>{mediaType}</option>
        ))}
      </select>
    </div>
  );
}
