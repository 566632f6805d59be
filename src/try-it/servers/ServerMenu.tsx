import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Later} from '../../ui/LazyComponent';
import {Path} from '../../ui/Path';
import {problemText} from '../messages/problems';
import {serverName} from '../messages/servers';
import {hasPlaces, type ServerKind} from './servers';
import {useSite} from '../site/site';
import type {Example} from '../state/ExampleProvider';
import form from '../form/Form.module.css';
import shared from '../../ui/shared.module.css';
import styles from './ServerMenu.module.css';

const loadPlaces = async () => (await import('./PlaceMenu')).PlaceMenu;
const loadNoAddress = async () => (await import('../form/Notes')).NoAddress;

/** Where the request goes, with what the reader ought to know about that place. */
export function ServerMenu({id, example}: {id: string; example: Example}): ReactNode {
  const {servers} = useSite();
  const {server, operation} = example;
  const {offered} = servers;
  const isWrong = server !== 'own' && example.problems.some(({field}) => field === 'server');
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
        data-testid="server"
        value={server}
        onChange={(event) =>
          example.chooseServer(offered.find((one) => one === event.target.value) ?? server)
        }
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {serverName(one)}
          </option>
        ))}
      </select>
      {server === 'own' && <OwnUrl id={`${id}-url`} example={example} />}
      {hasPlaces(operation, servers, server) && (
        <Later load={loadPlaces} props={{id: `${id}-place`, example}} />
      )}
      {isWrong && <Later load={loadNoAddress} props={{url: example.base}} />}
      <ServerNotice server={server} url={example.base} />
    </div>
  );
}

function OwnUrl({id, example}: {id: string; example: Example}): ReactNode {
  const {locale} = useSite();
  const problem = example.problems.find(({field}) => field === 'server');
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
        data-testid="field-url"
        value={example.ownUrl}
        placeholder="https://…"
        spellCheck={false}
        autoComplete="off"
        aria-required
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => example.setOwnUrl(event.target.value)}
        onBlur={() => example.leave('server')}
      />
      {problem && (
        <p className={form.problem} id={`${id}-problem`}>
          {problemText(problem, locale)}
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
        <p className={`${styles.notice} ${styles.warning}`} role="note" data-testid="real-notice">
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
