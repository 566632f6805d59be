import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import styles from '../form/Form.module.css';

/** Marks a field that can stay empty; shown after its name. */
export function OptionalMark(): ReactNode {
  return (
    <span className={styles.optional}>
      <Translate
        id="tryIt.field.optional"
        description="After the name of a field that can stay empty"
      >
        optional
      </Translate>
    </span>
  );
}

/** Marks a field or an operation that should no longer be used; shown after its name. */
export function DeprecatedMark(): ReactNode {
  return (
    <span className={styles.deprecated}>
      <Translate
        id="tryIt.field.deprecated"
        description="After the name of a deprecated field or operation"
      >
        deprecated
      </Translate>
    </span>
  );
}
