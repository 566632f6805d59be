import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {isObject} from '../../openapi/json/coerce';
import type {FieldKind, Schema} from '../../openapi/types';
import {Words} from '../../ui/Text';
import {formParts} from '../form/parts';

const CONTROL: Record<FieldKind, 'line' | 'lines' | 'choice'> = {
  string: 'line',
  number: 'line',
  boolean: 'choice',
  enum: 'choice',
  list: 'lines',
  json: 'lines',
};

type Described = {kind: FieldKind; schema: Schema};

/** Whether a value is one of a few that the schema lists. */
const isListed = ({kind, schema}: Described): boolean =>
  kind === 'enum' || (kind === 'number' && schema.enum !== undefined);

/** How a value is edited. Values that may be written in any letter case are chosen, too: the description's spelling is as good. */
export function controlOf(field: Described): {
  kind: 'line' | 'lines' | 'choice';
  choices: string[];
  inputMode: 'numeric' | 'decimal' | undefined;
} {
  const {kind, schema} = field;
  const listed = (schema.enum ?? []).filter((one) => one !== null).map(String);
  const isWhole = [schema.type].flat().includes('integer');
  return {
    kind: isListed(field) ? 'choice' : CONTROL[kind],
    choices: kind === 'boolean' ? ['true', 'false'] : listed,
    // A numeric keyboard has no minus on some phones.
    inputMode:
      kind !== 'number' || Number(schema.minimum ?? -1) < 0
        ? undefined
        : isWhole
          ? 'numeric'
          : 'decimal',
  };
}

/** In characters. */
const LONGEST_RULE = 80;

/** How a value is typed, or what the one that is chosen means. */
export function hintOf({kind, schema}: Described, value: string): ReactNode {
  const {items} = schema;
  if (kind === 'list' && items?.enum)
    return translate(
      {
        id: 'tryIt.hint.listOf',
        message: 'One per line: {values}.',
        description:
          'How several values are typed into one field; {values} is the list of those allowed',
      },
      {values: items.enum.map(String).join(', ')},
    );
  if (kind === 'list')
    return translate({
      id: 'tryIt.hint.list',
      message: 'One per line.',
      description: 'How several values are typed into one field',
    });
  if (kind === 'json')
    return translate({
      id: 'tryIt.hint.json',
      message: 'As JSON.',
      description: 'How an object is typed into a field',
    });
  const told = schema['x-enum-descriptions'];
  const meaning = isObject(told) ? told[value] : undefined;
  if (typeof meaning === 'string' && meaning !== '')
    return (
      <span data-testid="meaning">
        <code>{value}</code>: <Words text={meaning} />
      </span>
    );
  // A pattern that goes on for lines is told where it is not met.
  const pattern = schema['x-pattern-description'] ?? schema.pattern ?? '';
  const rule = pattern.length > LONGEST_RULE ? '' : pattern;
  const format =
    schema.format === undefined ? rule : formParts().formats?.formatText(String(schema.format));
  return (
    format &&
    translate(
      {
        id: 'tryIt.hint.format',
        message: 'Format: {format}.',
        description: 'How a value is typed; {format} is such as: a date such as 2026-11-22',
      },
      {format},
    )
  );
}
