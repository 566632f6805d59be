import type {SchemaNode} from '@batchwise/openapi/reference';
import type {ReactNode} from 'react';
import {Prose} from '../text/Prose.tsx';
import {Facts} from '../value/Facts.tsx';
import {Flags, RequiredMark} from '../value/Flags.tsx';
import {HashLink} from '../value/HashLink.tsx';
import {entriesPath, joinPath} from '@batchwise/openapi/schema';
import {RowName} from '../value/RowName.tsx';
import type {SchemaRow} from './rows.ts';
import styles from './Schema.module.css';
import {SchemaParts} from './SchemaParts.tsx';
import {propertyId, type Tree, TreeContext, useTree} from './tree.ts';
import {TypeWords} from '../value/TypeWords.tsx';

/** The path of a line, which its id and its link have. */
function pathOf({kind, name}: SchemaRow, path: string): string {
  if (kind === 'item') return `${path}[${name}]`;
  if (kind === 'rest' || kind === 'contains' || kind === 'content') return `${path}[${kind}]`;
  if (kind === 'additional' || kind === 'any') return entriesPath(path);
  if (kind === 'names') return joinPath(path, '*name');
  return joinPath(path, name);
}

/** The schema in a line with the title and description of its own. */
function RowText({schema}: {schema: SchemaNode}): ReactNode {
  return (
    <>
      {schema.description && <Prose text={schema.description} />}
      <Facts node={schema} />
      {schema.items && <Facts node={schema.items} />}
    </>
  );
}

/** The schema of a line; the discriminator of an alternative has the values that stand for it. */
function withValues({kind, name, schema}: SchemaRow, {discriminator}: Tree): SchemaNode {
  const isOther = kind !== 'property' || name !== discriminator?.name;
  if (isOther || schema.const !== undefined || schema.enum) return schema;
  const [value, ...others] = discriminator.values;
  return others.length === 0
    ? {...schema, const: JSON.stringify(value)}
    : {...schema, enum: discriminator.values.map((one) => ({value: one, description: ''}))};
}

type RowProps = {
  row: SchemaRow;
  path: string;
  /** Whether the level below is open, as that of the values of a map. */
  isUnfolded: boolean;
};

function Row({row, path, isUnfolded}: RowProps): ReactNode {
  const tree = useTree();
  const own = pathOf(row, path);
  const id = propertyId(tree.id, own);
  const {schema} = row;
  const isAncestor = schema.name !== undefined && !schema.recursive;
  const inner = {
    ...tree,
    depth: tree.depth + 1,
    ancestors: isAncestor ? [...tree.ancestors, {node: schema, id}] : tree.ancestors,
    isAddition: tree.isAddition === true && !isAncestor,
    discriminator: undefined,
    noteOf: undefined,
  };
  return (
    <li className={styles.row} id={id}>
      <div className={styles.head}>
        <RowName row={row} /> {row.kind !== 'names' && <TypeWords node={schema} />}
        {row.required && <RequiredMark />}
        <Flags node={schema} />
        <HashLink id={id} name={own} />
      </div>
      <RowText schema={withValues(row, tree)} />
      {row.kind === 'property' && tree.noteOf?.(row.name, schema)}
      <TreeContext value={inner}>
        <SchemaParts node={schema} path={own} isUnfolded={isUnfolded} />
      </TreeContext>
    </li>
  );
}

/** The lines of one level: properties, maps, items of a tuple. */
export function Rows({rows, path}: {rows: readonly SchemaRow[]; path: string}): ReactNode {
  const {depth} = useTree();
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <Row
          key={`${row.kind} ${row.name}`}
          row={row}
          path={path}
          isUnfolded={depth === 0 && rows.length === 1 && row.kind !== 'property'}
        />
      ))}
    </ul>
  );
}
