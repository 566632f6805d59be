import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {useState, type ReactNode} from 'react';
import {keyOf} from '@batchwise/openapi/request';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import shared from '../../ui/shared.module.css';
import type {ServerKind} from '../servers/servers.ts';
import {useExample, useExampleState, useProblems} from '../state/ExampleProvider.tsx';
import {useSharedValues} from '../store/sharedValues.ts';
import {ChangeButton} from './ChangeButton.tsx';
import styles from './Connection.module.css';
import {connectionState, connectionValues, type ConnectionState} from './connection-values.ts';

const loadDetails = async () => (await import('../servers/ServerDetails.tsx')).ServerDetails;
const loadPanel = async () => (await import('./ConnectionPanel.tsx')).ConnectionPanel;

/** One line about the values that all examples share and the server. A panel over the page has the fields; it is loaded when the reader opens it. */
export function Connection({id}: {id: string}): ReactNode {
  const example = useExample();
  const keys = connectionValues(example).map(keyOf);
  const problems = useProblems();
  const hasProblem = problems.some(({field}) => keys.includes(field) || field === 'relay');
  const isUnusable = problems.some(({field}) => field === 'server');
  const {rejections} = useExampleState();
  const [isOpen, setOpen] = useState(false);
  const [seen, setSeen] = useState(rejections);
  if (rejections !== seen) {
    setSeen(rejections);
    if (hasProblem) setOpen(true);
  }
  const state = connectionState(example);
  const isShared = Object.keys(useSharedValues()).length > 0;
  const hasContent = state !== 'none' || isShared || isOpen;
  return (
    <div className={clsx(styles.connection, shared.liveOnly)}>
      <div className={styles.bar}>
        <p className={clsx(styles.summary, state === 'missing' && styles.missing)}>
          <strong>{stateText(state)}</strong>
          <span className={styles.place}>{placeText(example.server, example.base)}</span>
        </p>
        {hasContent && <ChangeButton panel={id} isOpen={isOpen} setOpen={setOpen} />}
        <div id={id} className={styles.popover}>
          {isOpen && (
            <LazyComponent
              load={loadPanel}
              props={{id, panel: id, onClose: () => setOpen(false)}}
            />
          )}
        </div>
      </div>
      {(example.server !== 'mock' || isUnusable) && (
        <LazyComponent load={loadDetails} props={{id, onConnect: () => setOpen(true)}} />
      )}
    </div>
  );
}

function stateText(state: ConnectionState): string {
  switch (state) {
    case 'demo':
      return translate({
        id: 'tryIt.connection.demo',
        message: 'Demo values',
        description: 'Above the form: the shared values are examples',
      });
    case 'own':
      return translate({
        id: 'tryIt.connection.own',
        message: 'Your values',
        description: 'Above the form: the reader has entered the shared values',
      });
    case 'missing':
      return translate({
        id: 'tryIt.connection.missing',
        message: 'Values missing',
        description: 'Above the form: shared values are empty',
      });
    case 'none':
      return translate({
        id: 'tryIt.connection.none',
        message: 'No credentials needed',
        description: 'Above the form: the operation needs no credentials',
      });
  }
}

/** Where a request goes: the host, or the page itself. */
function placeText(server: ServerKind, base: string): string {
  if (server !== 'mock') return URL.canParse(base) ? new URL(base).host : base;
  return translate({
    id: 'tryIt.connection.mock',
    message: 'Runs in your browser',
    description: 'After “Demo values”, while the mock on the site is the server',
  });
}
