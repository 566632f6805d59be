import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {useEffect, useRef, useState, type CSSProperties, type ReactNode} from 'react';
import {Code} from '../../ui/Code.tsx';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import shared from '../../ui/shared.module.css';
import {serverName} from '../messages/servers.ts';
import {statusText} from '../messages/status.ts';
import type {LoadDescription} from '../example/source.ts';
import type {LoadPreparations} from '../prepare/types.ts';
import type {Received} from '../servers/sendRequest.ts';
import {useUnits} from '../site/useUnits.ts';
import {useExample} from '../state/ExampleProvider.tsx';
import {ResponseDetails} from './ResponseDetails.tsx';
import styles from './ResponsePane.module.css';
import {useSchemaCheck} from './check/useSchemaCheck.ts';
import {loadFailure} from './loadFailure.ts';

type Props = {
  id: string;
  operation: Operation;
  outcome: Received | undefined;
  sending: boolean;
  loadDescription: LoadDescription | undefined;
  loadPreparations: LoadPreparations | undefined;
  /** Shown above the response. */
  children?: ReactNode;
};

/** The response, or the example in the description while nothing was sent. */
export function ResponsePane({
  id,
  operation,
  outcome,
  sending,
  loadDescription,
  loadPreparations,
  children,
}: Props): ReactNode {
  const checked = useSchemaCheck(operation, outcome, loadDescription);
  const example = exampleResponse(operation);
  const top = useRef<HTMLDivElement>(null);
  const [initial] = useState(outcome);
  const isInitial = outcome === initial;
  // A long sample may separate Send and the response. One that was there already stays where it is.
  useEffect(() => {
    if (outcome && !isInitial) top.current?.scrollIntoView({block: 'nearest'});
  }, [outcome, isInitial]);
  return (
    // A group, not a landmark: a page may hold several examples.
    <div
      role="group"
      className={clsx(styles.response, sharesValues(operation) && styles.sharing)}
      style={{'--lines': example ? example.text.split('\n').length : 0} as CSSProperties}
      aria-label={translate({
        id: 'tryIt.response',
        message: 'Response',
        description: 'Accessible name of the response',
      })}
      aria-busy={sending}
    >
      {children}
      {/* The live region is always in the page: otherwise assistive technology misses its first change. */}
      <div ref={top} role="status" className={styles.outcome}>
        {sending && !outcome && (
          <p className={styles.statusLine}>
            <Translate id="tryIt.sending" description="While waiting for a response">
              Waiting for the response…
            </Translate>
          </p>
        )}
        {outcome?.kind === 'response' && (
          <StatusLine outcome={outcome}>
            {checked && (
              <checked.parts.Badge result={checked.result} isError={outcome.status >= 400} />
            )}
          </StatusLine>
        )}
        {outcome?.handedOn?.map(([name, text]) => (
          <SharedValue key={name} name={name} text={text} />
        ))}
        {outcome && outcome.kind !== 'response' && (
          <LazyComponent load={loadFailure} props={{outcome, server: outcome.server, isInitial}} />
        )}
        {outcome?.kind === 'response' && brokeOff(outcome) && (
          <LazyComponent
            load={loadFailure}
            props={{
              outcome: {kind: 'broken', status: outcome.status, message: ''},
              server: outcome.server,
              isInitial,
            }}
          />
        )}
      </div>
      {outcome?.kind === 'response' && (
        <ResponseDetails
          id={id}
          operation={operation}
          outcome={outcome}
          checked={checked}
          server={outcome.server}
          loadPreparations={loadPreparations}
        />
      )}
      {!outcome && !sending && !example && (
        <p className={`${shared.note} ${shared.liveOnly}`}>
          <Translate
            id="tryIt.response.waiting"
            description="Before anything was sent. “Send” is the button tryIt.send"
          >
            Press “Send” to see the response here.
          </Translate>
        </p>
      )}
      {!outcome && example && <ExampleResponse {...example} hasStatus={!sending} />}
    </div>
  );
}

/** Whether the connection broke before the end of the body. A stream has no defined end. */
const brokeOff = ({body}: ReceivedResponse): boolean =>
  body?.state === 'broken' && body.entries === undefined;

/** A status with its reason phrase, which is English in all languages. */
const Status = ({code}: {code: number | string}): ReactNode => (
  <bdi lang="en">{statusText(code)}</bdi>
);

type StatusLineProps = {
  outcome: Received & {kind: 'response'};
  children: ReactNode;
};

function StatusLine({
  outcome: {status, milliseconds, size, server},
  children,
}: StatusLineProps): ReactNode {
  const units = useUnits();
  // The reader may have chosen another server since.
  const isElsewhere = useExample().server !== server;
  const ok = status >= 200 && status < 300;
  return (
    <p className={styles.statusLine}>
      <strong className={clsx(shared.badge, isElsewhere || (ok ? shared.good : shared.bad))}>
        <span aria-hidden="true">{ok ? '✓' : '✕'}</span> <Status code={status} />
      </strong>
      {isElsewhere && <span>{serverName(server)}</span>}
      <span>{units.time(milliseconds)}</span>
      <span>{units.size(size)}</span>
      {children}
    </p>
  );
}

function SharedValue({name, text}: {name: string; text: string}): ReactNode {
  // A name made from a path, such as /pets/{petId}, ends with the parameter.
  const shown = name.replace(/^.*\{(.+)\}$/, '$1');
  return (
    <p className={styles.sharedValue}>
      <Translate
        id="tryIt.sharedValue"
        description="Below the status. {name} is a field such as ORDER_ID, {text} its value"
        values={{name: <code>{shown}</code>, text: <code>{text}</code>}}
      >
        {'All examples now use {name} {text}'}
      </Translate>
    </p>
  );
}

/** Whether other examples take values from a response. */
const sharesValues = ({responses}: Operation): boolean => responses.some(({shared}) => shared);

/** The first example of a successful response; many have no body. */
function exampleResponse({responses}: Operation): {status: string; text: string} | undefined {
  const [found] = responses.flatMap(({status, examples: [first]}) =>
    status.startsWith('2') && first ? [{status, text: first.text}] : [],
  );
  return found;
}

/** Characters. A longer example is shortened, since it is part of the HTML; a response to a request is shown whole. */
const LONGEST_EXAMPLE = 20_000;

function shorten(text: string): string {
  if (text.length <= LONGEST_EXAMPLE) return text;
  const end = text.lastIndexOf('\n', LONGEST_EXAMPLE);
  return `${text.slice(0, end > 0 ? end : LONGEST_EXAMPLE)}\n…`;
}

type ExampleProps = {status: string; text: string; hasStatus: boolean};

function ExampleResponse({status, text, hasStatus}: ExampleProps): ReactNode {
  return (
    <>
      {hasStatus && (
        <p className={clsx(styles.outcome, styles.statusLine)}>
          <strong className={shared.badge}>
            <Status code={status} />
          </strong>
          <span className={styles.mark}>
            <Translate id="tryIt.response.example" description="After a status such as 201 Created">
              Example
            </Translate>
          </span>
        </p>
      )}
      <div className={styles.example}>
        <Code
          text={shorten(text)}
          language="json"
          isPrinted
          label={translate({
            id: 'tryIt.response.example.label',
            message: 'Example response',
            description: 'Accessible name of the body of the example response',
          })}
        />
      </div>
    </>
  );
}
