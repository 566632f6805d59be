import type {JsonNode} from '@batchwise/openapi/response';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {memo, type CSSProperties, type ReactNode, type Ref} from 'react';
import {selectPlural} from '../../messages/plural.ts';
import shared from '../../../ui/shared.module.css';
import {epochDate} from './epochDate.ts';
import styles from './JsonTree.module.css';
import {isBranch, type TreeRow} from './treeRows.ts';

/** How the language of the page writes and counts numbers, and writes dates. */
export type Numbers = {
  format: Intl.NumberFormat;
  plural: Intl.PluralRules;
  /** Dates of this year stand without it, so that they fit on a phone. */
  thisYear: Intl.DateTimeFormat;
  otherYear: Intl.DateTimeFormat;
};

type Props = {
  id: string;
  row: TreeRow;
  /** The whole body. */
  text: string;
  isOpen: boolean;
  isActive: boolean;
  numbers: Numbers;
  toggle: (row: TreeRow) => void;
  ref: Ref<HTMLDivElement> | undefined;
};

/** The number of characters of a value that fit into a row. */
export const LONGEST_SCALAR = 300;

/** Deeper levels are not indented further, so that they stay in view. */
const DEEPEST_INDENT = 16;

/** One row of the tree. The tree itself has the focus and handles the keys. */
export const Row = memo(function Row({
  id,
  row,
  text,
  isOpen,
  isActive,
  numbers,
  toggle,
  ref,
}: Props): ReactNode {
  const {node, range, level, position, siblings} = row;
  const hasMore = isBranch(row);
  const style = {'--indent': Math.min(level - 1, DEEPEST_INDENT)} as CSSProperties;
  return (
    <div
      ref={ref}
      id={id}
      role="treeitem"
      className={clsx(styles.row, isActive && styles.active)}
      style={style}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isActive}
      aria-expanded={hasMore ? isOpen : undefined}
      onClick={() => toggle(row)}
    >
      <span className={styles.mark} />
      {range ? (
        <RangeLabel node={node} range={range} />
      ) : (
        <Value node={node} text={text} numbers={numbers} />
      )}
    </div>
  );
});

function RangeLabel({
  node,
  range: {from, to},
}: {
  node: JsonNode;
  range: NonNullable<TreeRow['range']>;
}): ReactNode {
  const between = `${from} … ${to - 1}`;
  return (
    <span className="token punctuation">
      {node.kind === 'array' ? `[${between}]` : `{${between}}`}
    </span>
  );
}

function Value({node, text, numbers}: {node: JsonNode; text: string; numbers: Numbers}): ReactNode {
  const {name, parent, index, kind} = node;
  const value = text.slice(node.start, node.end);
  const date = kind === 'scalar' ? epochDate(value, name) : undefined;
  return (
    <>
      {name !== undefined && <span className="token property">{JSON.stringify(name)}: </span>}
      {name === undefined && parent && <span className="token punctuation">{index}: </span>}
      {kind === 'scalar' ? (
        <span className={clsx('token', typeOf(value))}>
          {value.length > LONGEST_SCALAR ? `${value.slice(0, LONGEST_SCALAR)}…` : value}
        </span>
      ) : (
        <Size kind={kind} length={node.children.length} numbers={numbers} />
      )}
      {date && <span className={styles.date}> {dateText(date, numbers)}</span>}
    </>
  );
}

const dateText = (date: Date, {thisYear, otherYear}: Numbers): string =>
  (date.getFullYear() === new Date().getFullYear() ? thisYear : otherYear).format(date);

function typeOf(text: string): string {
  if (text.startsWith('"')) return 'string';
  if (text === 'null') return 'null';
  return text === 'true' || text === 'false' ? 'boolean' : 'number';
}

function Size({
  kind,
  length,
  numbers: {format, plural},
}: {
  kind: 'object' | 'array';
  length: number;
  numbers: Numbers;
}): ReactNode {
  const count = format.format(length);
  const text =
    kind === 'array'
      ? translate(
          {
            id: 'tryIt.tree.array',
            message: 'array, {count} item|array, {count} items',
            description:
              'Read aloud at an array in a JSON tree. Plural forms are separated by |; write as many as your language has. {count} is a number such as 3',
          },
          {count},
        )
      : translate(
          {
            id: 'tryIt.tree.object',
            message: 'object, {count} property|object, {count} properties',
            description:
              'Read aloud at an object in a JSON tree. Plural forms are separated by |; write as many as your language has. {count} is a number such as 3',
          },
          {count},
        );
  return (
    <span className="token punctuation">
      <span aria-hidden="true">{kind === 'array' ? `[${count}]` : `{${count}}`}</span>
      <span className={shared.unseen}>{selectPlural(text, length, plural)}</span>
    </span>
  );
}
