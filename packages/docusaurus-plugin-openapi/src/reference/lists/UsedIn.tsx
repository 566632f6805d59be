import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {selectPlural} from '../../try-it/messages/plural.ts';
import {Method} from '../../ui/Method.tsx';
import {useLanguage} from '../../ui/useLanguage.ts';
import {PlainText} from '../text/Prose.tsx';
import type {UsedIn as Uses} from '../types.ts';
import {DeprecatedFlag} from '../value/Flags.tsx';
import {WebhookHeading} from '../parts/ReceivedRequests.tsx';
import {SchemaList} from './SchemaList.tsx';
import {Section} from '../parts/Section.tsx';
import styles from './Lists.module.css';

/** So many operations, and as many schemas, are listed openly. */
const MOST_OPEN = 20;

function Operations({operations}: Pick<Uses, 'operations'>): ReactNode {
  if (operations.length === 0) return null;
  return (
    <ul className={styles.list}>
      {operations.map(({title, permalink, method, deprecated}) => (
        <li key={permalink}>
          <span className={styles.method}>
            <Method method={method} />
          </span>{' '}
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

/** The operations after the first ones, and the number of those that are not listed. */
function OtherOperations({operations, others}: Pick<Uses, 'operations' | 'others'>): ReactNode {
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

/** The schemas after the first ones. */
function OtherSchemas({schemas}: Pick<Uses, 'schemas'>): ReactNode {
  const counted = useCounted();
  if (schemas.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary>
        {counted(
          translate({
            id: 'reference.usedIn.moreSchemas',
            message: '{count} more schema|{count} more schemas',
            description: 'Opens the rest of the list of schemas that use a schema',
          }),
          schemas.length,
        )}
      </summary>
      <SchemaList schemas={schemas} className={styles.list} />
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
      <OtherOperations operations={operations.slice(MOST_OPEN)} others={others} />
      {webhooks !== undefined && (
        <p className={styles.list}>
          <Link to={webhooks}>
            <WebhookHeading />
          </Link>
        </p>
      )}
      <SchemaList schemas={schemas.slice(0, MOST_OPEN)} className={styles.list} />
      <OtherSchemas schemas={schemas.slice(MOST_OPEN)} />
    </Section>
  );
}
