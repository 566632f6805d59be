import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {forgetValues, useSharedValues, type SharedValue} from '../state/sharedValues';
import {SetsPanel} from './SavedValues';
import buttons from '../../ui/Buttons.module.css';
import shared from '../../ui/shared.module.css';
import styles from './ValuesPanel.module.css';

type Props = {
  id: string;
  /** Names of values that are shown as dots. */
  hidden: readonly string[];
};

/** The values that all examples use and where each came from, and the sets that were kept of them. */
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
            <button type="button" className={buttons.reveal} onClick={() => forgetValues([name])}>
              <Translate id="tryIt.values.clear" description="Button that forgets one value">
                Clear
              </Translate>
              <span className={shared.unseen}> {name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={buttons.reveal}
        data-testid="values-clear"
        onClick={() => forgetValues()}
      >
        <Translate id="tryIt.values.clearAll" description="Button that forgets all values">
          Clear all
        </Translate>
      </button>
      <SetsPanel id={id} />
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
