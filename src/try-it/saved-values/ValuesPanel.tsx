import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Later} from '../../ui/LazyComponent';
import {useValueSets} from './savedValues';
import {useSharedValues} from '../state/sharedValues';
import styles from './ValuesPanel.module.css';

const loadValues = async () => (await import('./ValuesList')).ValuesList;

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
