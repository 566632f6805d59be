import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {isObject, scalarText} from '@batchwise/openapi/json';
import type {FieldKind, Schema} from '@batchwise/openapi/operation';
import {Text} from '../../ui/Text.tsx';

const CONTROL: Record<FieldKind, 'line' | 'lines' | 'choice'> = {
  string: 'line',
  number: 'line',
  boolean: 'choice',
  enum: 'choice',
  list: 'lines',
  json: 'lines',
};

type Described = {kind: FieldKind; schema: Schema};

/** Whether the schema lists all values. */
const isListed = ({kind, schema}: Described): boolean =>
  kind === 'enum' || (kind === 'number' && schema.enum !== undefined);

/** The control that edits a value. */
export function controlOf(field: Described): {
  kind: 'line' | 'lines' | 'choice';
  choices: string[];
  inputMode: 'numeric' | 'decimal' | undefined;
} {
  const {kind, schema} = field;
  const listed = (schema.enum ?? []).filter((one) => one !== null).map(scalarText);
  const isWhole = [schema.type].flat().includes('integer');
  return {
    kind: isListed(field) ? 'choice' : CONTROL[kind],
    choices: kind === 'boolean' ? ['true', 'false'] : listed,
    // On some phones, the numeric keyboard has no minus.
    inputMode:
      kind !== 'number' || Number(scalarText(schema.minimum ?? -1)) < 0
        ? undefined
        : isWhole
          ? 'numeric'
          : 'decimal',
  };
}

/** How a list or an object is entered. */
export function entryHint(kind: FieldKind): string | undefined {
  if (kind === 'list')
    return translate({
      id: 'tryIt.hint.list',
      message: 'One value per line.',
      description: 'Below a field that accepts several values',
    });
  if (kind === 'json')
    return translate({
      id: 'tryIt.hint.json',
      message: 'Enter JSON.',
      description: 'Below a field for an object or a list',
    });
  return undefined;
}

/** In characters. */
const LONGEST_PATTERN = 80;

/**
 * How a value is written, or the meaning of the chosen value.
 * @param formatText describes a format; needed only for schemas with `format`.
 */
export function hintOf(
  {kind, schema}: Described,
  value: string,
  formatText: ((format: string) => string | undefined) | undefined,
): ReactNode {
  const {items} = schema;
  if (kind === 'list' && items?.enum)
    return translate(
      {
        id: 'tryIt.hint.listOf',
        message: 'One value per line. Allowed values: {values}.',
        description:
          'Below a field that accepts several values. {values}: such as json, csv, parquet',
      },
      {values: items.enum.map(scalarText).join(', ')},
    );
  const hint = entryHint(kind);
  if (hint) return hint;
  const meanings = schema['x-enum-descriptions'];
  const meaning = isObject(meanings) ? meanings[value] : undefined;
  if (typeof meaning === 'string' && meaning !== '')
    return (
      <span>
        <code>{value}</code>: <Text text={meaning} />
      </span>
    );
  // A long pattern is only shown in the problem.
  const pattern = schema['x-pattern-description'] ?? schema.pattern ?? '';
  const rule = pattern.length > LONGEST_PATTERN ? '' : pattern;
  const format = schema.format === undefined ? rule : formatText?.(String(schema.format));
  return (
    format &&
    translate(
      {
        id: 'tryIt.hint.format',
        message: 'Format: {format}',
        description:
          'Below a field. {format}: a format with an example, or a regular expression. No full stop',
      },
      {format},
    )
  );
}
