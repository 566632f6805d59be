import {useMemo, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {compareTexts, type Change} from './difference.ts';
import {answerText, requestText} from './text.ts';
import type {HistoryEntry} from './entries.ts';
import styles from './History.module.css';

type Props = {older: HistoryEntry; newer: HistoryEntry};

/** The differences between two requests, and between the bodies of their responses. */
export function Compare({older, newer}: Props): ReactNode {
  const numbers = {older: String(older.number), newer: String(newer.number)};
  return (
    <section
      aria-label={translate(
        {
          id: 'tryIt.compare',
          message: 'Requests {older} and {newer} compared',
          description: 'Accessible name of a comparison',
        },
        numbers,
      )}
    >
      <p className={styles.hint} role="status">
        <Translate
          id="tryIt.compare.title"
          description="Above the comparison of two requests"
          values={numbers}
        >
          {'From request {older} to request {newer}:'}
        </Translate>
      </p>
      <Difference
        older={requestText(older)}
        newer={requestText(newer)}
        name={translate({
          id: 'tryIt.compare.requests',
          message: 'The requests',
          description: 'Above the differences of two requests',
        })}
      />
      <Difference
        older={answerText(older)}
        newer={answerText(newer)}
        name={translate({
          id: 'tryIt.compare.answers',
          message: 'The bodies of the answers',
          description: 'Above the differences of two answers',
        })}
      />
    </section>
  );
}

function Difference({older, newer, name}: {older: string; newer: string; name: string}): ReactNode {
  const changes = useMemo(() => compareTexts(older, newer), [older, newer]);
  return (
    <>
      <p className={styles.name}>{name}</p>
      {changes === undefined && (
        <p className={styles.hint}>
          <Translate id="tryIt.compare.tooDifferent" description="Two texts could not be compared">
            They have too little in common to be compared line by line.
          </Translate>
        </p>
      )}
      {changes?.length === 0 && (
        <p className={styles.hint}>
          <Translate id="tryIt.compare.same" description="Two texts do not differ">
            No difference.
          </Translate>
        </p>
      )}
      {changes && changes.length > 0 && (
        <pre className={styles.difference} dir="ltr" tabIndex={0} aria-label={name}>
          {changes.map((change, index) => (
            <ChangedLines key={index} change={change} />
          ))}
        </pre>
      )}
    </>
  );
}

function ChangedLines({change: {kind, lines}}: {change: Change}): ReactNode {
  const text = (mark: string) => lines.map((line) => `${mark} ${line}\n`).join('');
  if (kind === 'gone') return <del className={styles.gone}>{text('-')}</del>;
  if (kind === 'new') return <ins className={styles.new}>{text('+')}</ins>;
  if (kind === 'same') return text(' ');
  return (
    <span className={styles.skipped}>
      {translate(
        {
          id: 'tryIt.compare.skipped',
          message: '… equal lines: {count}',
          description: 'In the place of equal lines in a comparison',
        },
        {count: String(lines.length)},
      )}
      {'\n'}
    </span>
  );
}
