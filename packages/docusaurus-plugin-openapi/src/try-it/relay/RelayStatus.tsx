import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import form from '../form/Form.module.css';
import type {Relay} from './relay.ts';
import {mistakeText, type RelayMistake} from './texts.ts';

type Props = {relay: Relay; mistake: RelayMistake | undefined};

/** Where a relay forwards to and what it sets, or why it does not tell. */
export function RelayStatus({relay: {key, to, headers = []}, mistake}: Props): ReactNode {
  if (mistake !== undefined) {
    const {title, advice} = mistakeText(mistake);
    return (
      <p className={form.problem}>
        {title}. {advice}
      </p>
    );
  }
  if (to === undefined)
    return (
      key !== '' && (
        <p className={form.note}>
          <Translate
            id="tryIt.relay.asking"
            description="Below the field for the key of a relay, while the page asks the relay"
          >
            Connecting to the relay…
          </Translate>
        </p>
      )
    );
  return (
    <p className={form.note}>
      <Translate
        id="tryIt.relay.connected"
        description="Below the field for the key of a relay. {to} is, for example, https://api.example.com/v1"
        values={{to: <code>{to}</code>}}
      >
        {'Connected. The relay forwards to {to}.'}
      </Translate>{' '}
      {headers.length > 0 && <HeadersSet headers={headers} />}
    </p>
  );
}

/** The headers that a relay sets. */
export function HeadersSet({headers}: {headers: readonly string[]}): ReactNode {
  return (
    <Translate
      id="tryIt.relay.headers"
      description="After a sentence about the relay of the reader. {headers} are names of HTTP headers, such as authorization, x-api-key"
      values={{headers: <code>{headers.join(', ')}</code>}}
    >
      {'Set by your relay: {headers}.'}
    </Translate>
  );
}
