import type {Operation} from '@batchwise/openapi/operation';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {DescriptionText} from '../field/DescriptionText.tsx';
import {serverName} from '../messages/servers.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import styles from './Form.module.css';

/** The note on a value that a browser does not let a page send. */
export function KeptBack(): ReactNode {
  return (
    <p className={styles.note}>
      <Translate
        id="tryIt.note.keptBack"
        description="Below a field for a cookie, or for a header that only browsers can set"
      >
        Browsers do not let a page send this value. The curl command sends it.
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
      <div key={name} className={styles.note}>
        <Translate
          id="tryIt.note.certificate"
          description="Above the form of a request that requires a TLS client certificate. {name} is the name of the certificate in the API description; {options} are the curl options --cert … --key …"
          values={{name: <code>{name}</code>, options: <code>--cert … --key …</code>}}
        >
          {
            'This call needs a client certificate ({name}), which this page cannot send. Add {options} to the curl command and run it in a terminal.'
          }
        </Translate>{' '}
        <DescriptionText text={description} />
      </div>
    ));
}

/** The note on a URL of the description that no request can be sent to. */
export function NoAddress({url}: {url: string}): ReactNode {
  return (
    <p className={styles.problem} role="alert">
      <Translate
        id="tryIt.note.noAddress"
        description="Error message above the form, when the API description contains an unusable server URL. {url} is that URL, such as /api; {custom} is the option “Custom URL” of the menu of servers"
        values={{url: <code>{url}</code>, custom: serverName('own')}}
      >
        {
          '{url} is not a full URL. Choose “{custom}” and enter a URL that begins with http:// or https://.'
        }
      </Translate>
    </p>
  );
}

/** Chooses whether an empty parameter is sent. */
export function SendEmpty({id, name}: {id: string; name: string}): ReactNode {
  const {values} = useExample();
  const {setEmpty} = useExampleActions();
  return (
    <label className={styles.check} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={values.empty?.includes(name) ?? false}
        onChange={(event) => setEmpty(name, event.target.checked)}
      />
      <Translate
        id="tryIt.field.empty"
        description="Checkbox below an empty field: the parameter is sent with an empty value"
      >
        Send empty value
      </Translate>
    </label>
  );
}
