import Translate from '@docusaurus/Translate';
import type {SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import styles from './Value.module.css';

type Look = 'required' | 'deprecated' | 'flag';

/** A word after a name. The space before it counts in the Markdown copy and for screen readers. */
function Flag({look, children}: {look: Look; children: ReactNode}): ReactNode {
  return (
    <>
      {' '}
      <span className={styles[look]}>{children}</span>
    </>
  );
}

export function RequiredMark(): ReactNode {
  return (
    <Flag look="required">
      <Translate
        id="reference.required"
        description="After the name of a parameter, property or request body in the API reference"
      >
        required
      </Translate>
    </Flag>
  );
}

export function DeprecatedFlag(): ReactNode {
  return (
    <Flag look="deprecated">
      <Translate
        id="reference.deprecated"
        description="After the name of an operation, parameter or property in the API reference that should no longer be used"
      >
        deprecated
      </Translate>
    </Flag>
  );
}

/** Deprecated, read-only and write-only. */
export function Flags({node}: {node: SchemaNode}): ReactNode {
  return (
    <>
      {node.deprecated && <DeprecatedFlag />}
      {node.readOnly && (
        <Flag look="flag">
          <Translate
            id="reference.readOnly"
            description="After the name of a property in the API reference: it is in responses only"
          >
            read-only
          </Translate>
        </Flag>
      )}
      {node.writeOnly && (
        <Flag look="flag">
          <Translate
            id="reference.writeOnly"
            description="After the name of a property in the API reference: it is in requests only"
          >
            write-only
          </Translate>
        </Flag>
      )}
    </>
  );
}
