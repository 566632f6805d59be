import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {NoAddress} from '../form/Notes.tsx';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {Path} from '../../ui/Path.tsx';
import {useSite} from '../site/site.ts';
import {useExample, useProblems} from '../state/ExampleProvider.tsx';
import {LocalNotice} from './LocalNotice.tsx';
import {OwnUrl} from './OwnUrl.tsx';
import styles from './ServerMenu.module.css';
import {hasPlaces, type ServerKind} from './servers.ts';

const loadPlaces = async () => (await import('./PlaceMenu.tsx')).PlaceMenu;

/** The fields of the chosen server, and what the reader should know about it. */
export function ServerDetails({id}: {id: string}): ReactNode {
  const {servers} = useSite();
  const {server, operation, base} = useExample();
  const isWrong = useProblems().some(({field}) => field === 'server') && server !== 'own';
  return (
    <div className={styles.details}>
      {server === 'own' && <OwnUrl id={`${id}-url`} />}
      {hasPlaces(operation, servers, server) && (
        <LazyComponent load={loadPlaces} props={{id: `${id}-place`}} />
      )}
      {isWrong && <NoAddress url={base} />}
      <ServerNotice server={server} url={base} />
    </div>
  );
}

function ServerNotice({server, url}: {server: ServerKind; url: string}): ReactNode {
  switch (server) {
    case 'mock':
      return null;
    case 'local':
      return <LocalNotice url={url} />;
    case 'real':
      return (
        <p className={`${styles.notice} ${styles.warning}`} role="note">
          <Translate
            id="tryIt.server.real.notice"
            description="Warning above the form, when the real endpoint is chosen as the server. {url} is, for example, https://api.example.com; “Send” is the button that sends the request"
            values={{
              url: (
                <code>
                  <Path path={url} />
                </code>
              ),
            }}
          >
            {
              'Real data: when you press “Send”, the request is sent to {url}. Your credentials are sent only to that URL.'
            }
          </Translate>
        </p>
      );
    case 'own':
      return (
        <p className={styles.notice}>
          <Translate
            id="tryIt.server.own.notice"
            description="Above the form, below the field for the URL, when “Custom URL” is chosen as the server"
          >
            When you press “Send”, all values of this example, including your credentials, are sent
            to this URL. The path of the API is added to it. The code shows the full URL.
          </Translate>
        </p>
      );
  }
}
