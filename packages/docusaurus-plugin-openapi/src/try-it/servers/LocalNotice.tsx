import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {Path} from '../../ui/Path.tsx';
import {useSite} from '../site/site.ts';
import styles from './ServerMenu.module.css';

/** The note about the local mock: its URL, and the command that starts it. */
export function LocalNotice({url}: {url: string}): ReactNode {
  const {localCommand} = useSite().servers;
  return (
    <p className={styles.notice}>
      <Translate
        id="tryIt.server.local.notice"
        description="Above the form, when the local mock is chosen as the server. {url} is, for example, http://127.0.0.1:4010"
        values={{
          url: (
            <code>
              <Path path={url} />
            </code>
          ),
        }}
      >
        {'The local mock runs on your computer at {url}.'}
      </Translate>
      {localCommand !== undefined && (
        <>
          {' '}
          <Translate
            id="tryIt.server.local.start"
            description="After “The local mock runs on your computer at …” (tryIt.server.local.notice). {command} is a command such as npm run mock"
            values={{command: <code>{localCommand}</code>}}
          >
            {'Start it with {command}.'}
          </Translate>
        </>
      )}
    </p>
  );
}
