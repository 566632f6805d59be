import Translate from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import shared from '../../ui/shared.module.css';
import {useEntries} from './entries.ts';

const load = async () => (await import('./History.tsx')).History;

/** The last requests of the session; fetched when it is opened. */
export function HistoryPanel({id}: {id: string}): ReactNode {
  const entries = useEntries();
  const [opened, setOpened] = useState(false);
  if (entries.length === 0) return null;
  return (
    <details
      className={shared.disclosure}
      onToggle={({currentTarget}) => setOpened((now) => now || currentTarget.open)}
    >
      <summary>
        <Translate
          id="tryIt.history"
          description="Opens the list of the last requests. {count} is their number"
          values={{count: entries.length}}
        >
          {'History ({count})'}
        </Translate>
      </summary>
      {opened && <LazyComponent load={load} props={{id}} />}
    </details>
  );
}
