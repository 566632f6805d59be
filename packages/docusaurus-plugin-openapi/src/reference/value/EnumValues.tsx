import {translate} from '@docusaurus/Translate';
import type {EnumValue} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {selectPlural} from '../../try-it/messages/plural.ts';
import {useLanguage} from '../../ui/useLanguage.ts';
import {useTree} from '../schema/tree.ts';
import {Prose} from '../text/Prose.tsx';
import schema from '../schema/Schema.module.css';
import styles from './Value.module.css';

/** A list that is nested, and longer, shows only so many values at first. */
const MOST_NESTED = 6;
const LONG = 8;

type Props = {values: readonly EnumValue[]};

const MeaningList = ({values, label}: Props & {label: string}): ReactNode => (
  <dl className={styles.meanings} aria-label={label}>
    {values.map(({value, description}) => (
      <div key={value}>
        <dt>
          <code className={styles.chip}>{value}</code>
        </dt>
        <dd>{description !== '' && <Prose text={description} />}</dd>
      </div>
    ))}
  </dl>
);

/** The values with the meaning of each. A schema that is used in many places repeats them, so a long list opens on demand there. */
function Meanings({values, label}: Props & {label: string}): ReactNode {
  const {depth} = useTree();
  const {lang} = useLanguage();
  if (depth === 0 || values.length <= LONG) return <MeaningList label={label} values={values} />;
  const others = values.slice(MOST_NESTED);
  const message = translate({
    id: 'reference.enum.more',
    message: '{count} more value|{count} more values',
    description: 'Opens the rest of a list of values with their meanings in the API reference',
  });
  return (
    <>
      <MeaningList label={label} values={values.slice(0, MOST_NESTED)} />
      <details className={schema.fold}>
        <summary data-pagefind-ignore>
          {selectPlural(message, others.length, new Intl.PluralRules(lang)).replace(
            '{count}',
            String(others.length),
          )}
        </summary>
        <MeaningList label={label} values={others} />
      </details>
    </>
  );
}

/** The values that an `enum` allows: as chips, or as a list with the meaning of each. */
export function EnumValues({values}: Props): ReactNode {
  const label = translate({
    id: 'reference.enum',
    message: 'Allowed values',
    description: 'Accessible name of the list of values that a parameter or property can have',
  });
  if (values.some(({description}) => description !== ''))
    return <Meanings label={label} values={values} />;
  return (
    <ul className={styles.chips} aria-label={label}>
      {values.map(({value}) => (
        <li key={value}>
          <code className={styles.chip}>{value}</code>
        </li>
      ))}
    </ul>
  );
}
