import Translate from '@docusaurus/Translate';
import type {SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import styles from '../schema/Schema.module.css';

export function RequiredMark(): ReactNode {
  return (
    <span className={styles.required}>
      <Translate
        id="reference.required"
        description="After the name of a parameter, property or request body in the API reference"
      >
        required
      </Translate>
    </span>
  );
}

export function DeprecatedFlag(): ReactNode {
  return (
    <span className={styles.deprecated}>
      <Translate
        id="reference.deprecated"
        description="After the name of an operation, parameter or property in the API reference that should no longer be used"
      >
        deprecated
      </Translate>
    </span>
  );
}

/** Deprecated, read-only and write-only. */
export function Flags({node}: {node: SchemaNode}): ReactNode {
  return (
    <>
      {node.deprecated && <DeprecatedFlag />}
      {node.readOnly && (
        <span className={styles.flag}>
          <Translate
            id="reference.readOnly"
            description="After the name of a property in the API reference: it is in responses only"
          >
            read-only
          </Translate>
        </span>
      )}
      {node.writeOnly && (
        <span className={styles.flag}>
          <Translate
            id="reference.writeOnly"
            description="After the name of a property in the API reference: it is in requests only"
          >
            write-only
          </Translate>
        </span>
      )}
    </>
  );
}
