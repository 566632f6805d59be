import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {Fragment, useState, type ReactNode} from 'react';
import type {Outcome} from '@batchwise/openapi/http';
import buttons from '../../ui/Buttons.module.css';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {Path} from '../../ui/Path.tsx';
import shared from '../../ui/shared.module.css';
import {failureText} from '../messages/outcomes.ts';
import {serverName} from '../messages/servers.ts';
import {statusText} from '../messages/status.ts';
import {isReal} from '../servers/servers.ts';
import {useSite} from '../site/site.ts';
import {useUnits} from '../site/useUnits.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {EntryDetails} from './EntryDetails.tsx';
import styles from './History.module.css';
import {changedLines} from './changedLines.ts';
import {forgetHistory, useEntries, type HistoryEntry} from './entries.ts';

const loadCompare = async () => (await import('./Compare.tsx')).Compare;

/** The last requests: look at one, send it again, compare two. */
export function History({id}: {id: string}): ReactNode {
  const entries = useEntries();
  const [open, setOpen] = useState<number>();
  const [chosen, setChosen] = useState<number[]>([]);
  const choose = (number: number, on: boolean) =>
    setChosen((now) => (on ? [...now, number].slice(-2) : now.filter((one) => one !== number)));
  const [older, newer] = chosen
    .flatMap((number) => entries.find((one) => one.number === number) ?? [])
    .sort((a, b) => a.number - b.number);
  return (
    <div className={styles.history}>
      <p className={styles.hint}>
        <Translate id="tryIt.history.hint" description="Above the list of the history">
          Your last 20 requests are kept until you close or reload the page. Select two to compare
          them.
        </Translate>
      </p>
      <button
        type="button"
        className={clsx(buttons.tool, styles.clear)}
        onClick={() => forgetHistory()}
      >
        <Translate
          id="tryIt.history.clear"
          description="Button that deletes all entries of the history"
        >
          Clear history
        </Translate>
      </button>
      <ol className={styles.list}>
        {entries.map((entry, index) => (
          <li key={entry.number}>
            <Summary
              id={id}
              entry={entry}
              before={entries[index + 1]}
              isOpen={open === entry.number}
              isChosen={chosen.includes(entry.number)}
              onOpen={() => setOpen(open === entry.number ? undefined : entry.number)}
              onChoose={(on) => choose(entry.number, on)}
            />
            {open === entry.number && <EntryDetails entry={entry} />}
          </li>
        ))}
      </ol>
      {older && newer && <LazyComponent load={loadCompare} props={{older, newer}} />}
    </div>
  );
}

function outcomeText(outcome: Outcome, locale: string): string {
  return outcome.kind === 'response'
    ? statusText(outcome.status)
    : failureText(outcome, {locale}).title;
}

type SummaryProps = {
  id: string;
  entry: HistoryEntry;
  /** The request before it. */
  before: HistoryEntry | undefined;
  isOpen: boolean;
  isChosen: boolean;
  onOpen: () => void;
  onChoose: (on: boolean) => void;
};

function Summary({id, entry, before, isOpen, isChosen, onOpen, onChoose}: SummaryProps): ReactNode {
  const {locale, navigate} = useSite();
  const units = useUnits();
  const {number, time, request, outcome, operation, page, server} = entry;
  const isHere = operation === useExample().operation.id;
  const {resend} = useExampleActions();
  const response = outcome.kind === 'response' ? outcome : undefined;
  const isGood = response && response.status < 300;
  return (
    <div className={styles.summary}>
      <input
        type="checkbox"
        id={`${id}-compare-${number}`}
        checked={isChosen}
        onChange={({currentTarget}) => onChoose(currentTarget.checked)}
        aria-label={translate(
          {
            id: 'tryIt.history.choose',
            message: 'Compare request {number}',
            description:
              'Accessible name of the checkbox of an entry of the history: selects the entry for a comparison. {number} is the number of the request, such as 3',
          },
          {number: String(number)},
        )}
      />
      <time className={styles.time}>{new Date(time).toLocaleTimeString(locale)}</time>
      <span className={clsx(shared.badge, isGood ? shared.good : shared.bad)}>
        <span aria-hidden="true">{isGood ? '✓' : '✕'}</span>{' '}
        <bdi>{outcomeText(outcome, locale)}</bdi>
      </span>
      <button type="button" className={styles.open} aria-expanded={isOpen} onClick={onOpen}>
        <span>{number}.</span> <strong>{request.method}</strong>{' '}
        <Difference entry={entry} before={before} />
      </button>
      <span className={styles.about}>
        <span className={clsx(isReal(server) && styles.real)}>{serverName(server)}</span>{' '}
        {response && <span>{units.time(response.milliseconds)}</span>}
      </span>
      {isHere ? (
        <button
          type="button"
          className={clsx(buttons.tool, styles.again)}
          onClick={() => resend(entry)}
        >
          <Translate
            id="tryIt.history.again"
            description="Button of an entry of the history: sends the request again"
          >
            Send again
          </Translate>
        </button>
      ) : (
        <button
          type="button"
          className={clsx(buttons.tool, styles.again)}
          onClick={() => navigate(page)}
        >
          <Translate
            id="tryIt.history.page"
            description="Button of an entry of the history: opens the page from which the request was sent"
          >
            Go to page
          </Translate>
        </button>
      )}
    </div>
  );
}

/** The path of a request below its server, and where the request before it has the same URL, the parts that changed. */
function Difference({entry, before}: Pick<SummaryProps, 'entry' | 'before'>): ReactNode {
  const {url} = entry.request;
  return (
    <>
      <code className={styles.path} dir="ltr">
        <Path path={url.startsWith(entry.base) ? url.slice(entry.base.length) : url} />
      </code>{' '}
      <Changes lines={changedLines(entry, before)} before={before} />
    </>
  );
}

function Changes({
  lines,
  before,
}: Pick<SummaryProps, 'before'> & {lines: string[] | undefined}): ReactNode {
  if (!lines) return null;
  if (lines.length > 0)
    return lines.map((line, index) => (
      <Fragment key={index}>
        <code dir="ltr">{line}</code>{' '}
      </Fragment>
    ));
  return (
    <span className={styles.unchanged}>
      <Translate
        id="tryIt.history.same"
        description="In an entry of the history, after the path, where nothing differs from the request before it. {number} is the number of that request, such as 3"
        values={{number: before?.number}}
      >
        {'Same as request {number}'}
      </Translate>
    </span>
  );
}
