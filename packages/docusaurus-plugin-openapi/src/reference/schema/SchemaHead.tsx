import type {SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {PlainText, Prose} from '../text/Prose.tsx';
import {Facts} from '../value/Facts.tsx';
import {Flags} from '../value/Flags.tsx';
import {isPlainObject, TypeWords, useSchemaLink} from '../value/TypeWords.tsx';
import styles from './Schema.module.css';

type Props = {
  node: SchemaNode;
  /** Whether the description stands elsewhere. */
  hasDescription?: boolean;
  /** Whether the title stands elsewhere. */
  hasTitle?: boolean;
  /** A button at the end of the first line. */
  children?: ReactNode;
};

/** The schema of a whole value: its type, description and limits. The properties of a plain object say its type, unless its schema has a page. */
export function SchemaHead({
  node,
  hasDescription = false,
  hasTitle = false,
  children,
}: Props): ReactNode {
  const isPlain = useSchemaLink(node) === undefined && isPlainObject(node);
  const title = hasTitle ? undefined : node.title;
  const hasLine = !isPlain || title !== undefined;
  return (
    <div className={styles.rootHead}>
      {children}
      {hasLine && (
        <div className={styles.head}>
          {title !== undefined && (
            <strong>
              <PlainText text={title} />
            </strong>
          )}
          {!isPlain && <TypeWords node={node} />}
          <Flags node={node} />
        </div>
      )}
      {!hasDescription && node.description && <Prose text={node.description} />}
      <Facts node={node} />
    </div>
  );
}
