import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Operation} from '@batchwise/openapi/operation';
import {Text} from '../../ui/Text.tsx';
import styles from './Form.module.css';

/** The note on a value that a browser does not let a page send. */
export function KeptBack(): ReactNode {
  return (
    <p className={styles.note}>
      <Translate
        id="tryIt.note.keptBack"
        description="Below a field for a cookie, or a header that only browsers write"
      >
        A browser does not let a page send this. The curl command below does.
      </Translate>
    </p>
  );
}

/** The notes on the client certificates that the chosen credentials need. */
export function Certificates({
  operation: {certificates = []},
  choice,
}: {
  operation: Operation;
  choice: number;
}): ReactNode {
  return certificates
    .filter(({choices}) => choices.includes(choice))
    .map(({name, description}) => (
      <p key={name} className={styles.note}>
        <Translate
          id="tryIt.note.certificate"
          description="In the form of a call that asks for a TLS certificate of the client"
          values={{name: <code>{name}</code>, options: <code>--cert … --key …</code>}}
        >
          {
            'This call needs a client certificate ({name}), which this page cannot send. Run the curl command with {options}.'
          }
        </Translate>{' '}
        <Text text={description} />
      </p>
    ));
}

/** The note on a URL of the description that no request can be sent to. */
export function NoAddress({url}: {url: string}): ReactNode {
  return (
    <p className={styles.problem} role="alert">
      <Translate
        id="tryIt.note.noAddress"
        description="Below the menu of servers, when the address that the API description gives cannot be used"
        values={{url: <code>{url}</code>}}
      >
        {
          '{url} is not a whole address that begins with http:// or https://. Choose “Own URL” and type one.'
        }
      </Translate>
    </p>
  );
}
