import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import {Path} from '../../ui/Path.tsx';
import {HeadersSet} from '../relay/RelayStatus.tsx';
import {useExample} from '../state/ExampleProvider.tsx';
import styles from './ServerMenu.module.css';

type Props = {
  /** Opens the settings of the relay, where they are not in view. */
  onConnect: (() => void) | undefined;
};

/** The warning that a request reaches the real endpoint, and the state of the relay that forwards it. */
export function RealNotice({onConnect}: Props): ReactNode {
  const {server, base} = useExample();
  const url = (
    <code>
      <Path path={base} />
    </code>
  );
  return (
    <p className={clsx(styles.notice, styles.warning)} role="note">
      {server === 'real' ? (
        <Translate
          id="tryIt.server.real.notice"
          description="Warning above the form, when the real endpoint is chosen as the server. {url} is, for example, https://api.example.com; “Send” is the button that sends the request"
          values={{url}}
        >
          {
            'Real data: when you press “Send”, the request is sent to {url}. Your credentials are sent only to that URL.'
          }
        </Translate>
      ) : (
        <>
          <Translate
            id="tryIt.server.relay.notice"
            description="Warning above the form, when the real endpoint through a relay is chosen as the server. {url} is, for example, https://api.example.com; “Send” is the button that sends the request"
            values={{url}}
          >
            {
              'Real data: when you press “Send”, the relay on your computer sends the request to {url}.'
            }
          </Translate>{' '}
          <RelayState onConnect={onConnect} />
        </>
      )}
    </p>
  );
}

function RelayState({onConnect}: Props): ReactNode {
  const {relay} = useExample();
  const {key, headers = []} = relay ?? {};
  if (headers.length > 0) return <HeadersSet headers={headers} />;
  if (key || !onConnect) return null;
  return (
    <button type="button" className={buttons.link} onClick={onConnect}>
      <Translate
        id="tryIt.relay.connect"
        description="Button after the warning tryIt.server.relay.notice: opens the panel with the command that starts a relay and the field for its key"
      >
        Connect your relay
      </Translate>
    </button>
  );
}
