import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {isForeignHost} from '../link/readableUrl.ts';
import styles from './ServerMenu.module.css';

/** The warning about a host in another alphabet, which may look like a host that the reader knows. */
export function ForeignHost({url}: {url: string}): ReactNode {
  if (!isForeignHost(url)) return null;
  return (
    <p className={`${styles.notice} ${styles.warning}`} role="note">
      <Translate
        id="tryIt.server.own.foreign"
        description="Warning about a URL with letters such as the Cyrillic а, which looks like a Latin a. {host} is the name of the server as browsers look it up, such as xn--pple-43d.com"
        values={{host: <code dir="ltr">{new URL(url).host}</code>}}
      >
        {
          'The name of this server has letters of another alphabet. It may look like another server. Its real name is {host}.'
        }
      </Translate>
    </p>
  );
}
