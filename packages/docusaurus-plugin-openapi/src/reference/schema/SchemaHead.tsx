import type {SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Prose} from '../text/Prose.tsx';
import {Facts} from '../value/Facts.tsx';
import {Flags} from '../value/Flags.tsx';
import styles from './Schema.module.css';
import {TypeWords} from '../value/TypeWords.tsx';

type Props = {node: SchemaNode; hasDescription?: boolean};

/** The schema of a whole value: its type, description and limits. */
export function SchemaHead({node, hasDescription = false}: Props): ReactNode {
  return (
    <div className={styles.rootHead}>
      <p className={styles.head}>
        {node.title && <strong>{node.title}</strong>} <TypeWords node={node} /> <Flags node={node} />
      </p>
      {!hasDescription && node.description && <Prose text={node.description} />}
      <Facts node={node} />
    </div>
  );
}
