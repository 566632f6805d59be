import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {SharedValue} from './values';
import {forgetValues, useSharedValues} from './values';
import buttons from './Buttons.module.css';
import shared from './shared.module.css';
import styles from './ValuesPanel.module.css';

type Props = {
  /** Names of values that are shown as dots. */
  hidden: readonly string[];
};

/** The values that all examples of the site use, and where each came from. */
export function ValuesPanel({hidden}: Props): ReactNode {
  const values = useSharedValues();
  const entries = Object.entries(values);
  if (entries.length === 0) return null;
  return (
    <details className={styles.values} data-testid="values">
      <summary>
        <Translate id="tryIt.values" description="Opens the list of values that all examples use" values={{count: entries.length}}>{'Values in use on this site ({count})'}</Translate>
      </summary>
      <ul>
        {entries.map(([name, value]) => (
          <li key={name}>
            <code>{name}</code> <code className={styles.valueText}>{hidden.includes(name) ? '••••••' : value.text}</code> <span className={styles.origin}><Origin value={value} /></span>
            <button type="button" className={buttons.reveal} onClick={() => forgetValues([name])}>
              <Translate id="tryIt.values.clear" description="Button that forgets one value">Clear</Translate>
              <span className={shared.unseen}> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={buttons.reveal} data-testid="values-clear" onClick={() => forgetValues()}>
        <Translate id="tryIt.values.clearAll" description="Button that forgets all values">Clear all</Translate>
      </button>
    </details>
  );
}

function Origin({value: {from}}: {value: SharedValue}): ReactNode {
  if (!from) return translate({id: 'tryIt.values.typed', message: 'typed by you', description: 'Where a value came from'});
  return translate({id: 'tryIt.values.from', message: 'from the answer of {operation}', description: 'Where a value came from'}, {operation: from.operation});
}
