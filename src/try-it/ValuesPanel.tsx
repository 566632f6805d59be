import {lazy, Suspense, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {SharedValue} from './values';
import {forgetValues, useSharedValues} from './values';
import {useValueSets} from './sets/store';
import buttons from './Buttons.module.css';
import shared from './shared.module.css';
import styles from './ValuesPanel.module.css';

const SetsPanel = lazy(async () => ({default: (await import('./sets/SetsPanel')).SetsPanel}));

type Props = {
  id: string;
  /** Names of values that are shown as dots. */
  hidden: readonly string[];
};

/** The values that all examples of the site use, and where each came from. */
export function ValuesPanel({id, hidden}: Props): ReactNode {
  const values = useSharedValues();
  const entries = Object.entries(values);
  const hasSets = Object.keys(useValueSets()).length > 0;
  const [opened, setOpened] = useState(false);
  if (entries.length === 0 && !hasSets) return null;
  return (
    <details className={styles.values} data-testid="values" onToggle={(event) => setOpened(event.currentTarget.open)}>
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
      {opened && <Suspense><SetsPanel id={id} /></Suspense>}
    </details>
  );
}

function Origin({value: {from}}: {value: SharedValue}): ReactNode {
  if (!from) return translate({id: 'tryIt.values.typed', message: 'typed by you', description: 'Where a value came from'});
  return translate({id: 'tryIt.values.from', message: 'from the answer of {operation}', description: 'Where a value came from'}, {operation: from.operation});
}
