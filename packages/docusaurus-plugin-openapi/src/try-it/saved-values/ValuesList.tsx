import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {clearSharedValues, useSharedValues, type SharedValue} from '../store/sharedValues.ts';
import {SavedValuesPanel} from './SavedValuesPanel.tsx';
import buttons from '../../ui/Buttons.module.css';
import shared from '../../ui/shared.module.css';
import styles from './ValuesPanel.module.css';

type Props = {
  id: string;
  /** The names of values that are shown as dots. */
  hidden: readonly string[];
};

/** The shared values with their origins, and the values that were saved. */
export function ValuesList({id, hidden}: Props): ReactNode {
  const entries = Object.entries(useSharedValues());
  return (
    <>
      <ul>
        {entries.map(([name, value]) => (
          <li key={name}>
            <code>{name}</code>{' '}
            <code className={styles.valueText}>
              {hidden.includes(name) ? '••••••' : value.text}
            </code>{' '}
            <span className={styles.origin}>
              <Origin value={value} />
            </span>
            <button
              type="button"
              className={buttons.reveal}
              onClick={() => clearSharedValues([name])}
            >
              <Translate id="tryIt.values.clear" description="Button that forgets one value">
                Clear
              </Translate>{' '}
              <span className={shared.unseen}>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={buttons.reveal} onClick={() => clearSharedValues()}>
        <Translate id="tryIt.values.clearAll" description="Button that forgets all values">
          Clear all
        </Translate>
      </button>
      <SavedValuesPanel id={id} />
    </>
  );
}

function Origin({value: {from}}: {value: SharedValue}): ReactNode {
  if (!from)
    return translate({
      id: 'tryIt.values.typed',
      message: 'typed by you',
      description: 'Where a value came from',
    });
  return translate(
    {
      id: 'tryIt.values.from',
      message: 'from the answer of {operation}',
      description: 'Where a value came from',
    },
    {operation: from.operation},
  );
}
