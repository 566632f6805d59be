import Translate from '@docusaurus/Translate';
import type {SchemaNode} from '@batchwise/openapi/reference';
import clsx from 'clsx';
import {useRef, type ReactNode} from 'react';
import buttons from '../../ui/Buttons.module.css';
import shared from '../../ui/shared.module.css';
import {SchemaHead} from './SchemaHead.tsx';
import {SchemaParts} from './SchemaParts.tsx';
import styles from './Schema.module.css';
import {sizeOf} from './rows.ts';
import {TreeContext} from './tree.ts';

type Props = {
  /** Begins the id of each property; empty on the page of the schema. */
  id: string;
  node: SchemaNode;
  /** Whether the description of the schema stands elsewhere on the page. */
  hasDescription?: boolean;
};

/** From so many schemas on, a tree can be opened as a whole. */
const LARGE = 8;

/** A schema as a tree that reads without JavaScript: each level is a `<details>`. */
export function SchemaTree({id, node, hasDescription = false}: Props): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const tree = {id, ancestors: [{node, id: id === '' ? 'schema' : id}], depth: 0};
  const expandAll = () => {
    for (const details of root.current?.querySelectorAll('details') ?? []) details.open = true;
  };
  return (
    <TreeContext value={tree}>
      <div ref={root} className={styles.tree} id={id === '' ? 'schema' : undefined}>
        {sizeOf(node, LARGE) >= LARGE && (
          <p className={clsx(styles.treeActions, shared.liveOnly)}>
            <button type="button" className={buttons.reveal} onClick={expandAll}>
              <Translate
                id="reference.expandAll"
                description="Button above a schema in the API reference: opens all its levels"
              >
                Expand all
              </Translate>
            </button>
          </p>
        )}
        <SchemaHead node={node} hasDescription={hasDescription} />
        <SchemaParts node={node} path="" isOpen />
      </div>
    </TreeContext>
  );
}
