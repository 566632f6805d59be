import {translate} from '@docusaurus/Translate';
import type {EnumValue} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Prose} from '../text/Prose.tsx';
import styles from '../schema/Schema.module.css';

/** The values that an `enum` allows: as chips, or as a list with the meaning of each. */
export function EnumValues({values}: {values: readonly EnumValue[]}): ReactNode {
  const label = translate({
    id: 'reference.enum',
    message: 'Allowed values',
    description: 'Accessible name of the list of values that a parameter or property can have',
  });
  if (values.some(({description}) => description !== ''))
    return (
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
