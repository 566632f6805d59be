import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import {CopyButton} from '../../ui/CopyButton.tsx';
import {useSite} from '../site/site.ts';
import {useExample} from '../state/ExampleProvider.tsx';
import styles from './relay.module.css';
import {sharedBase} from './sharedBase.ts';

/** The site that the relay serves without the option `--origin`. */
const DEFAULT_SITE = 'http://localhost:3000';

/** The command that starts a relay for the example and this site. */
export function RelayCommand(): ReactNode {
  const {relayCommand = 'npx openapi-relay'} = useSite().servers;
  const {base, operation} = useExample();
  const {origin} = window.location;
  const command = [
    `${relayCommand} --to ${sharedBase(base, operation)}`,
    ...(origin === DEFAULT_SITE ? [] : [`--origin ${origin}`]),
  ].join(' ');
  return (
    <p className={styles.command}>
      <code dir="ltr">{command}</code>
      <CopyButton className={buttons.reveal} text={() => command}>
        <Translate
          id="tryIt.relay.copy"
          description="Button after the command that starts the relay: copies the command"
        >
          Copy command
        </Translate>
      </CopyButton>
    </p>
  );
}
