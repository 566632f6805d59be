import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {SchemaNode} from '@batchwise/openapi/reference';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {memberOf, useReference} from '../frame/context.ts';
import styles from './Value.module.css';
import {useTree} from '../schema/tree.ts';
import {nameOf, typeText} from './type-text.ts';

function AnyType(): ReactNode {
  return (
    <Translate
      id="reference.type.any"
      description="Type of a value in the API reference, in the place of a name such as string: all types are allowed"
    >
      any type
    </Translate>
  );
}

function NoType(): ReactNode {
  return (
    <Translate
      id="reference.type.never"
      description="Type of a value in the API reference, in the place of a name such as string: no value is allowed"
    >
      no value allowed
    </Translate>
  );
}

/** Whether a schema is an object whose properties are listed, which say its type. */
export const isPlainObject = (node: SchemaNode): boolean =>
  ['object', ''].includes(typeText(node)) && (node.properties?.length ?? 0) > 0;

/** The page of the schema of a value, or of the items of a list; none on that page itself. */
export function useSchemaLink(node: SchemaNode): string | undefined {
  const {schemaLinks, page} = useReference();
  const name = nameOf(node);
  const permalink = name === undefined ? undefined : memberOf(schemaLinks, name);
  return permalink === page?.permalink ? undefined : permalink;
}

/** The type of a value with its format, and a link to the page of its schema. */
export function TypeWords({node}: {node: SchemaNode}): ReactNode {
  const {isAddition = false} = useTree();
  const type = typeText(node);
  const permalink = useSchemaLink(node);
  return (
    <span className={styles.type}>
      {type !== '' && <code>{type}</code>}
      {type === '' && (node.never ? <NoType /> : !isAddition && <AnyType />)}
      {node.format && <span>{node.format}</span>}
      {permalink !== undefined && (
        <Link className={clsx(styles.schemaLink)} to={permalink}>
          {nameOf(node)}
        </Link>
      )}
    </span>
  );
}
