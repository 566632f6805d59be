import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {clearSharedValues, useSharedValues, type SharedValue} from '../store/sharedValues.ts';
import {SavedValuesPanel} from './SavedValuesPanel.tsx';
import buttons from '../../ui/Buttons.module.css';
import styles from './ConnectionPanel.module.css';

type Props = {
  id: string;
  /** The names of values that are shown as dots. */
  hidden: readonly string[];
};

/** The shared values with their origins, and the values that were saved. */
export function ValuesList({id, hidden}: Props): ReactNode {
  // A field that was emptied has no value to list.
  const entries = Object.entries(useSharedValues()).filter(([, {text}]) => text !== '');
  return (
    <div className={styles.values}>
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
              className={buttons.quiet}
              onClick={() => clearSharedValues([name])}
              aria-label={translate(
                {
                  id: 'tryIt.values.clear.named',
                  message: 'Clear {name}',
                  description:
                    'Accessible name of the button “Clear”. {name} is the name of a shared value, such as ORDER_ID',
                },
                {name},
              )}
            >
              <Translate
                id="tryIt.values.clear"
                description="Button next to a shared value: deletes the value"
              >
                Clear
              </Translate>
            </button>
          </li>
        ))}
      </ul>
      <SavedValuesPanel id={id}>
        <button type="button" className={buttons.quiet} onClick={() => clearSharedValues()}>
          <Translate
            id="tryIt.values.clearAll"
            description="Button below the list of shared values: deletes all values"
          >
            Clear all
          </Translate>
        </button>
      </SavedValuesPanel>
    </div>
  );
}

function Origin({value: {from}}: {value: SharedValue}): ReactNode {
  if (!from)
    return translate({
      id: 'tryIt.values.entered',
      message: 'entered by you',
      description: 'Origin of a shared value, after the value',
    });
  return translate(
    {
      id: 'tryIt.values.from',
      message: 'from the response to {operation}',
      description:
        'Origin of a shared value, after the value. {operation} is the name of an API operation, such as createOrder',
    },
    {operation: from.operation},
  );
}
