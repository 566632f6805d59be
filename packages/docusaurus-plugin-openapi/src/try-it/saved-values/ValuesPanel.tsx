import {useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {useSharedValues} from '../store/sharedValues.ts';
import {useSavedValues} from './savedValues.ts';
import styles from './ValuesPanel.module.css';

const loadValues = async () => (await import('./ValuesList.tsx')).ValuesList;

type Props = {
  id: string;
  /** The names of values that are shown as dots. */
  hidden: readonly string[];
};

/** The values that all examples of the site use. The list is loaded when it is opened. */
export function ValuesPanel({id, hidden}: Props): ReactNode {
  const values = useSharedValues();
  const count = Object.keys(values).length;
  const hasSaved = Object.keys(useSavedValues()).length > 0;
  const [isOpen, setOpen] = useState(false);
  if (count === 0 && !hasSaved) return null;
  return (
    <details className={styles.values} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Translate
          id="tryIt.values"
          description="Opens the list of values that all examples of the site share, such as the ID of an order. {count} is their number, such as 4"
          values={{count}}
        >
          {'Shared values ({count})'}
        </Translate>
      </summary>
      {isOpen && <LazyComponent load={loadValues} props={{id, hidden}} />}
    </details>
  );
}
