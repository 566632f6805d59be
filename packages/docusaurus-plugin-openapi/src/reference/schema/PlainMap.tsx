import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {TypeWords} from '../value/TypeWords.tsx';
import {type SchemaRow, sizeOf} from './rows.ts';
import styles from './Schema.module.css';

/** The keywords that a map of plain values may have. */
const PLAIN = new Set(['types', 'items', 'format', 'name']);

/** Whether an object only maps names to values of a type that one word names. */
export function isPlainMap(rows: readonly SchemaRow[]): boolean {
  const [row] = rows;
  if (!row || rows.length > 1 || row.kind !== 'any') return false;
  const {schema} = row;
  const value = schema.items ?? schema;
  return (
    sizeOf(value, 1) === 0 &&
    [...Object.keys(schema), ...Object.keys(value)].every((key) => PLAIN.has(key))
  );
}

/** A map of plain values, in one line. */
export function PlainMap({rows}: {rows: readonly SchemaRow[]}): ReactNode {
  return rows.map(({schema}, index) => (
    <p key={index} className={styles.note}>
      <Translate
        id="reference.map"
        description="Below an object in the API reference that has properties of any names. {type} is the type of their values: string[]"
        values={{type: <TypeWords node={schema} />}}
      >
        {'Properties of any name: {type}'}
      </Translate>
    </p>
  ));
}
