import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {useSite} from '../site/site.ts';
import {useExample, useProblems} from '../state/ExampleProvider.tsx';
import {OwnUrl} from './OwnUrl.tsx';
import styles from './ServerMenu.module.css';
import {hasPlaces, type ServerKind} from './servers.ts';

const loadLocalNotice = async () => (await import('./LocalNotice.tsx')).LocalNotice;
const loadNoAddress = async () => (await import('../form/Notes.tsx')).NoAddress;
const loadReal = async () => (await import('./RealNotice.tsx')).RealNotice;
const loadQuestion = async () => (await import('../credentials/OriginQuestion.tsx')).OriginQuestion;
const loadPlaces = async () => (await import('./PlaceMenu.tsx')).PlaceMenu;

type Props = {
  id: string;
  /** Opens the settings of the connection, where they are not in view. */
  onConnect?: (() => void) | undefined;
};

/** The fields of the chosen server, and what the reader should know about it. */
export function ServerDetails({id, onConnect}: Props): ReactNode {
  const {servers} = useSite();
  const {server, operation, base} = useExample();
  const fields = useProblems().map(({field}) => field);
  const isWrong = fields.includes('server') && server !== 'own';
  return (
    <div className={styles.details}>
      {server === 'own' && <OwnUrl id={`${id}-url`} />}
      {hasPlaces(operation, servers, server) && (
        <LazyComponent load={loadPlaces} props={{id: `${id}-place`}} />
      )}
      {isWrong && <LazyComponent load={loadNoAddress} props={{url: base}} />}
      <ServerNotice server={server} url={base} onConnect={onConnect} />
      {fields.includes('origin') && <LazyComponent load={loadQuestion} props={{}} />}
    </div>
  );
}

type NoticeProps = Pick<Props, 'onConnect'> & {server: ServerKind; url: string};

function ServerNotice({server, url, onConnect}: NoticeProps): ReactNode {
  switch (server) {
    case 'mock':
      return null;
    case 'local':
      return <LazyComponent load={loadLocalNotice} props={{url}} />;
    case 'real':
    case 'relay':
      return <LazyComponent load={loadReal} props={{onConnect}} />;
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
