import Translate, {translate} from '@docusaurus/Translate';
import {useMemo, type ReactNode} from 'react';
import {selectPlural} from '../messages/plural.ts';
import {useSite} from '../site/site.ts';
import styles from './History.module.css';
import {compareTexts, type Change} from './difference.ts';
import type {HistoryEntry} from './entries.ts';
import {requestText, responseText} from './text.ts';

type Props = {older: HistoryEntry; newer: HistoryEntry};

/** The differences between two requests, and between the bodies of their responses. */
export function Compare({older, newer}: Props): ReactNode {
  const requests = {older: requestText(older), newer: requestText(newer)};
  const sent = requests.older + requests.newer;
  const numbers = {older: String(older.number), newer: String(newer.number)};
  return (
    <section
      aria-label={translate(
        {
          id: 'tryIt.compare',
          message: 'Comparison of requests {older} and {newer}',
          description:
            'Accessible name of the section that compares two requests of the history. {older} and {newer} are their numbers, such as 1 and 2',
        },
        numbers,
      )}
    >
      <p className={styles.hint} role="status">
        <Translate
          id="tryIt.compare.title"
          description="Above the comparison of two requests of the history. {older} and {newer} are their numbers, such as 1 and 2"
          values={numbers}
        >
          {'Changes from request {older} to request {newer}:'}
        </Translate>
      </p>
      <Difference
        {...requests}
        sent={sent}
        name={translate({
          id: 'tryIt.compare.requests',
          message: 'Requests',
          description: 'Label of the differences between two requests',
        })}
      />
      <Difference
        older={responseText(older)}
        newer={responseText(newer)}
        sent={sent}
        name={translate({
          id: 'tryIt.compare.responses',
          message: 'Response bodies',
          description: 'Label of the differences between the bodies of two responses',
        })}
      />
    </section>
  );
}

type DifferenceProps = {
  older: string;
  newer: string;
  /** The text of the requests. */
  sent: string;
  name: string;
};

function Difference({older, newer, sent, name}: DifferenceProps): ReactNode {
  const changes = useMemo(() => compareTexts(older, newer, sent), [older, newer, sent]);
  return (
    <>
      <p className={styles.name}>{name}</p>
      {changes === undefined && (
        <p className={styles.hint}>
          <Translate
            id="tryIt.compare.tooDifferent"
            description="In place of the differences between two requests or response bodies"
          >
            Too many differences to compare line by line.
          </Translate>
        </p>
      )}
      {changes?.length === 0 && (
        <p className={styles.hint}>
          <Translate
            id="tryIt.compare.same"
            description="In place of the differences between two requests or response bodies"
          >
            No differences.
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

function ChangedLines({change: {kind, lines, isIncidental}}: {change: Change}): ReactNode {
  const {locale} = useSite();
  const text = (mark: string) => lines.map((line) => `${mark} ${line}\n`).join('');
  if (kind === 'gone')
    return <del className={isIncidental ? styles.incidental : styles.gone}>{text('-')}</del>;
  if (kind === 'new')
    return <ins className={isIncidental ? styles.incidental : styles.new}>{text('+')}</ins>;
  if (kind === 'same') return text(' ');
  return (
    <span className={styles.skipped}>
      {selectPlural(
        translate(
          {
            id: 'tryIt.compare.skipped',
            message: '… {count} identical line|… {count} identical lines',
            description:
              'In place of lines that are the same in both texts. Plural forms are separated by |; write as many as your language has. {count} is the number of these lines, such as 12',
          },
          {count: lines.length.toLocaleString(locale)},
        ),
        lines.length,
        new Intl.PluralRules(locale),
      )}
      {'\n'}
    </span>
  );
}
