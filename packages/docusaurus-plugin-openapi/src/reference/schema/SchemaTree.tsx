import Translate from '@docusaurus/Translate';
import type {SchemaNode} from '@batchwise/openapi/reference';
import clsx from 'clsx';
import {useRef, useState, type ReactNode} from 'react';
import shared from '../../ui/shared.module.css';
import {usePrefix} from '../frame/context.ts';
import {SchemaHead} from './SchemaHead.tsx';
import {SchemaParts} from './SchemaParts.tsx';
import styles from './Schema.module.css';
import {rowsOf, type SchemaRow, sizeOf} from './rows.ts';
import {type Tree, TreeContext} from './tree.ts';
import {useForm} from './useForm.ts';

type Props = {
  /** Begins the id of each property; empty on the page of the schema. */
  id: string;
  node: SchemaNode;
  /** Whether the description of the schema stands elsewhere on the page. */
  hasDescription?: boolean;
  /** The name of the request body that the schema is of, where its form is on the page. */
  body?: string | undefined;
  noteOf?: Tree['noteOf'];
};

/** From so many schemas on, a tree with several levels can be opened as a whole. */
const LARGE = 8;

const hasLevels = ({schema}: SchemaRow): boolean => sizeOf(schema, 1) > 0;

/** A schema as a tree that reads without JavaScript: each level is a `<details>`. */
export function SchemaTree({
  id: own,
  node,
  hasDescription = false,
  body,
  noteOf,
}: Props): ReactNode {
  const id = usePrefix()(own).replace(/-$/, '');
  const rootId = id === '' ? 'schema' : `${id}-schema`;
  const root = useRef<HTMLDivElement>(null);
  const onChoose = useForm(id, body);
  const tree: Tree = {
    id,
    ancestors: [{node, id: rootId}],
    depth: 0,
    noteOf,
    ...(onChoose ? {onChoose} : {}),
  };
  const hasFolds = sizeOf(node, LARGE) >= LARGE && rowsOf(node).some(hasLevels);
  const [isExpanded, setExpanded] = useState(false);
  const toggleAll = () => {
    for (const details of root.current?.querySelectorAll('details') ?? [])
      details.open = !isExpanded;
    setExpanded(!isExpanded);
  };
  return (
    <TreeContext value={tree}>
      <div ref={root} className={styles.tree} id={rootId}>
        <SchemaHead node={node} hasDescription={hasDescription}>
          {hasFolds && (
            <button
              type="button"
              className={clsx(styles.expandAll, isExpanded && styles.expanded, shared.liveOnly)}
              onClick={toggleAll}
            >
              {isExpanded ? (
                <Translate
                  id="reference.collapseAll"
                  description="Button above a schema in the API reference, after “Expand all”: closes all its levels"
                >
                  Collapse all
                </Translate>
              ) : (
                <Translate
                  id="reference.expandAll"
                  description="Button above a schema in the API reference: opens all its levels"
                >
                  Expand all
                </Translate>
              )}
            </button>
          )}
        </SchemaHead>
        <SchemaParts node={node} path="" isOpen />
      </div>
    </TreeContext>
  );
}
