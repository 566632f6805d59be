import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {Path} from '../../ui/Path.tsx';
import {serverName} from '../messages/servers.ts';
import {hasPlaces, type ServerKind} from './servers.ts';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions, useProblems} from '../state/ExampleProvider.tsx';
import {useProblemText} from '../validation/useProblemText.ts';
import form from '../form/Form.module.css';
import shared from '../../ui/shared.module.css';
import styles from './ServerMenu.module.css';

const loadPlaceMenu = async () => (await import('./PlaceMenu.tsx')).PlaceMenu;
const loadNoAddress = async () => (await import('../form/Notes.tsx')).NoAddress;

/** Chooses the server, and says what the reader should know about it. */
export function ServerMenu({id}: {id: string}): ReactNode {
  const {servers} = useSite();
  const {server, operation, base} = useExample();
  const {chooseServer} = useExampleActions();
  const problems = useProblems();
  const {offered} = servers;
  const isWrong = server !== 'own' && problems.some(({field}) => field === 'server');
  return (
    <div className={`${styles.server} ${shared.liveOnly}`}>
      <label htmlFor={`${id}-server`}>
        <Translate id="tryIt.server" description="Label of the menu of servers">
          Send to
        </Translate>
      </label>
      <select
        id={`${id}-server`}
        className={form.input}
        value={server}
        onChange={(event) =>
          chooseServer(offered.find((one) => one === event.target.value) ?? server)
        }
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {serverName(one)}
          </option>
        ))}
      </select>
      {server === 'own' && <OwnUrl id={`${id}-url`} />}
      {hasPlaces(operation, servers, server) && (
        <LazyComponent load={loadPlaceMenu} props={{id: `${id}-place`}} />
      )}
      {isWrong && <LazyComponent load={loadNoAddress} props={{url: base}} />}
      <ServerNotice server={server} url={base} />
    </div>
  );
}

function OwnUrl({id}: {id: string}): ReactNode {
  const {input} = useExample();
  const {setOwnUrl, touch} = useExampleActions();
  const problemText = useProblemText();
  const problem = useProblems().find(({field}) => field === 'server');
  return (
    <div className={form.field}>
      <label htmlFor={id} className={form.label}>
        <Translate id="tryIt.server.url" description="Label of the field for the own URL">
          Base URL
        </Translate>
      </label>
      <input
        id={id}
        type="url"
        className={form.input}
        value={input.ownUrl}
        placeholder="https://…"
        spellCheck={false}
        autoComplete="off"
        aria-required
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setOwnUrl(event.target.value)}
        onBlur={() => touch('server')}
      />
      {problem && (
        <p className={form.problem} id={`${id}-problem`}>
          {problemText(problem)}
        </p>
      )}
    </div>
  );
}

function ServerNotice({server, url}: {server: ServerKind; url: string}): ReactNode {
  switch (server) {
    case 'mock':
      return (
        <p className={styles.notice}>
          <Translate id="tryIt.server.mock.notice" description="Below the menu of servers">
            Answers in this page, without a network. The values are for show.
          </Translate>
        </p>
      );
    case 'local':
      return (
        <p className={styles.notice}>
          <Translate
            id="tryIt.server.local.notice"
            description="Below the menu of servers"
            values={{
              command: <code>npm run mock</code>,
              url: (
                <code>
                  <Path path={url} />
                </code>
              ),
            }}
          >
            {'Runs on your computer after {command}, at {url}.'}
          </Translate>
        </p>
      );
    case 'real':
      return (
        <p className={`${styles.notice} ${styles.warning}`} role="note">
          <Translate
            id="tryIt.server.real.notice"
            description="A warning below the menu of servers"
            values={{
              url: (
                <code>
                  <Path path={url} />
                </code>
              ),
            }}
          >
            {
              'Real data: Send carries out this call in your organisation, at {url}. Your token goes there and nowhere else.'
            }
          </Translate>
        </p>
      );
    case 'own':
      return (
        <p className={styles.notice}>
          <Translate id="tryIt.server.own.notice" description="Below the menu of servers">
            All that is filled in, token included, goes to this address. The path of the API is
            added; the code below shows the whole.
          </Translate>
        </p>
      );
  }
}
