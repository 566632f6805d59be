import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {selectPlural} from '../../try-it/messages/plural.ts';
import {Method} from '../../ui/Method.tsx';
import {useLanguage} from '../../ui/useLanguage.ts';
import {PlainText} from '../text/Prose.tsx';
import type {UsedIn as Uses} from '../types.ts';
import {DeprecatedFlag} from '../value/Flags.tsx';
import {WebhookHeading} from './ReceivedRequests.tsx';
import {Section} from './Section.tsx';
import styles from './UsedIn.module.css';

/** So many operations are listed openly. */
const MOST_OPEN = 20;

function Operations({operations}: Pick<Uses, 'operations'>): ReactNode {
  if (operations.length === 0) return null;
  return (
    <ul className={styles.list}>
      {operations.map(({title, permalink, method, deprecated}) => (
        <li key={permalink}>
          <Method method={method} />{' '}
          <span>
            <Link to={permalink}>
              <PlainText text={title} />
            </Link>
            {deprecated && <DeprecatedFlag />}
          </span>
        </li>
      ))}
    </ul>
  );
}

function useCounted(): (message: string, count: number) => string {
  const {lang} = useLanguage();
  return (message, count) =>
    selectPlural(message, count, new Intl.PluralRules(lang)).replace(
      '{count}',
      count.toLocaleString(lang),
    );
}

/** The operations after the first ones, folded, and the number of those that are not listed. */
function Others({operations, others}: Pick<Uses, 'operations' | 'others'>): ReactNode {
  const counted = useCounted();
  if (operations.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary>
        {counted(
          translate({
            id: 'reference.usedIn.more',
            message: '{count} more operation|{count} more operations',
            description: 'Opens the rest of the list of operations that use a schema',
          }),
          operations.length + others,
        )}
      </summary>
      <Operations operations={operations} />
      {others > 0 && (
        <p>
          {counted(
            translate({
              id: 'reference.usedIn.unlisted',
              message:
                '{count} operation is not listed here.|{count} operations are not listed here.',
              description: 'Below a long list of operations that use a schema',
            }),
            others,
          )}
        </p>
      )}
    </details>
  );
}

/** The operations and the other schemas that use a schema. */
export function UsedIn({usedIn}: {usedIn: Uses}): ReactNode {
  const {operations, schemas, webhooks, others} = usedIn;
  if (operations.length + schemas.length === 0 && webhooks === undefined) return null;
  return (
    <Section
      id="used-in"
      title={
        <Translate
          id="reference.usedIn"
          description="Heading in the API reference: the operations and other schemas that use a schema"
        >
          Used in
        </Translate>
      }
    >
      <Operations operations={operations.slice(0, MOST_OPEN)} />
      <Others operations={operations.slice(MOST_OPEN)} others={others} />
      {(schemas.length > 0 || webhooks !== undefined) && (
        <ul className={styles.list}>
          {webhooks !== undefined && (
            <li>
              <Link to={webhooks}>
                <WebhookHeading />
              </Link>
            </li>
          )}
          {schemas.map(({title, permalink}) => (
            <li key={permalink}>
              <Link to={permalink}>
                <code>{title}</code>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
