import type {ReceivedBody, Entry} from '@batchwise/openapi/response';
import Translate, {translate} from '@docusaurus/Translate';
import {memo, useEffect, useMemo, useRef, type ReactNode} from 'react';
import {selectPlural} from '../messages/plural.ts';
import shared from '../../ui/shared.module.css';
import {useSite} from '../site/site.ts';
import styles from './StreamEntries.module.css';

type Props = {body: ReceivedBody; label: string};

/** A list that is scrolled to within this many pixels of its end stays at its end. */
const NEAR = 40;

/** The entries of a stream, in the order of their arrival. */
export function StreamEntries({body: {entries, kind, state}, label}: Props): ReactNode {
  const {locale} = useSite();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const shown = entries?.list ?? [];
  // Creating a format is slow, and a stream may have thousands of entries.
  const seconds = useMemo(
    () =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'second',
        unitDisplay: 'narrow',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }),
    [locale],
  );
  const newest = shown.at(-1)?.number ?? 0;
  useEffect(() => {
    if (atEnd.current && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [newest]);
  const dropped = entries?.dropped ?? 0;
  const count = newest.toLocaleString(locale);
  return (
    <>
      <p className={shared.note}>
        {kind === 'events'
          ? translate(
              {
                id: 'tryIt.entries.events',
                message: 'Events received: {count}.',
                description:
                  'Above a stream of server-sent events. {count} is a number such as 1,250',
              },
              {count},
            )
          : translate(
              {
                id: 'tryIt.entries.lines',
                message: 'Lines received: {count}.',
                description: 'Above a stream of JSON lines. {count} is a number such as 1,250',
              },
              {count},
            )}{' '}
        {dropped > 0 &&
          selectPlural(
            translate(
              {
                id: 'tryIt.entries.dropped',
                message:
                  'Only the latest entry is shown.|Only the latest {count} entries are shown.',
                description:
                  'Above a long stream of events or lines, whose first entries are not kept. Plural forms are separated by |; write as many as your language has. {count} is a number such as 1,000',
              },
              {count: shown.length.toLocaleString(locale)},
            ),
            shown.length,
            new Intl.PluralRules(locale),
          )}
        {state === 'arriving' && newest === 0 && (
          <Translate
            id="tryIt.entries.none"
            description="Instead of the entries of a stream that has begun. “Cancel” is the button tryIt.cancel"
          >
            Nothing received yet. To stop waiting, press “Cancel”.
          </Translate>
        )}
      </p>
      {shown.length > 0 && (
        // Assistive technology would read a growing log aloud without a pause.
        <div
          ref={list}
          role="log"
          aria-live="off"
          aria-label={label}
          tabIndex={0}
          className={styles.entries}
          onScroll={({currentTarget: {scrollTop, scrollHeight, clientHeight}}) => {
            atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
          }}
        >
          {shown.map((entry) => (
            <EntryRow key={entry.number} entry={entry} seconds={seconds} />
          ))}
        </div>
      )}
    </>
  );
}

const EntryRow = memo(function EntryRow({
  entry: {number, milliseconds, event, id, text},
  seconds,
}: {
  entry: Entry;
  seconds: Intl.NumberFormat;
}): ReactNode {
  return (
    <div className={styles.entry}>
      <span className={styles.about}>
        <span>{number}</span> <span>{seconds.format(milliseconds / 1000)}</span>{' '}
        {event !== undefined && <strong>{event}</strong>}{' '}
        {id !== undefined && <span>id: {id}</span>}
      </span>
      <code dir="ltr">{text}</code>
    </div>
  );
});
