import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Example} from '@batchwise/openapi/operation';
import shared from '../../ui/shared.module.css';
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
          description="Label of the menu of examples that fill in a field"
        >
          Example
        </Translate>{' '}
        <span className={shared.unseen}>{name}</span>
      </label>
      <select
        id={id}
        className={styles.input}
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
              message: 'your own',
              description: 'In the menu of examples, when what is filled in is none of them',
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
