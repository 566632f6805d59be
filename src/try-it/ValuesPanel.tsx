import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Later} from './answer/Later';
import {useValueSets} from './sets/store';
import {useSharedValues} from './values';
import styles from './ValuesPanel.module.css';

const loadValues = async () => (await import('./sets/ValuesList')).ValuesList;

type Props = {
  id: string;
  /** Names of values that are shown as dots. */
  hidden: readonly string[];
};

/** The values that all examples of the site use; their list is fetched when it is opened. */
export function ValuesPanel({id, hidden}: Props): ReactNode {
  const values = useSharedValues();
  const count = Object.keys(values).length;
  const hasSets = Object.keys(useValueSets()).length > 0;
  const [opened, setOpened] = useState(false);
  if (count === 0 && !hasSets) return null;
  return (
    <details
      className={styles.values}
      data-testid="values"
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        <Translate
          id="tryIt.values"
          description="Opens the list of values that all examples use"
          values={{count}}
        >
          {'Values in use on this site ({count})'}
        </Translate>
      </summary>
      {opened && <Later load={loadValues} props={{id, hidden}} />}
    </details>
  );
}
