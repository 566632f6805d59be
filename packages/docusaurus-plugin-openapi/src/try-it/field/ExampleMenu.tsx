import type {Example} from '@batchwise/openapi/operation';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import styles from '../form/Form.module.css';

type Props = {
  id: string;
  /** The field or `body`. */
  name: string;
  examples: Example[];
  /** The current value. */
  text: string;
  onChoose: (text: string) => void;
};

/** Fills in one of several examples of the description. */
export function ExampleMenu({id, name, examples, text, onChoose}: Props): ReactNode {
  const current = examples.find((one) => one.text === text);
  return (
    <div className={styles.example}>
      <label htmlFor={id}>
        <Translate
          id="tryIt.example"
          description="Label of the menu of examples that fill in a field or the request body"
        >
          Example
        </Translate>
      </label>
      <select
        id={id}
        className={`${styles.input} ${styles.compact}`}
        aria-label={translate(
          {
            id: 'tryIt.example.named',
            message: 'Example for {name}',
            description:
              'Accessible name of the menu of examples. {name} is the name of a field, such as orderId, or body',
          },
          {name},
        )}
        value={current?.name ?? ''}
        onChange={(event) => {
          const chosen = examples.find((one) => one.name === event.target.value);
          if (chosen) onChoose(chosen.text);
        }}
      >
        {!current && (
          <option value="">
            {translate({
              id: 'tryIt.example.own',
              message: 'Custom',
              description:
                'In the menu of examples: the current value is the reader’s own, not one of the examples',
            })}
          </option>
        )}
        {examples.map((one) => (
          <option key={one.name} value={one.name}>
            {one.summary || one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
