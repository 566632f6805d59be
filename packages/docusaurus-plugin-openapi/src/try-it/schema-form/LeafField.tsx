import {scalarText} from '@batchwise/openapi/json';
import {parseJson} from '@batchwise/openapi/json/exact';
import {readItems} from '@batchwise/openapi/json/edit';
import type {FieldKind} from '@batchwise/openapi/operation';
import {encodeField} from '@batchwise/openapi/request';
import {checkValue} from '@batchwise/openapi/validate';
import {useState, type ReactNode} from 'react';
import {Field} from '../field/Field.tsx';
import {entryHint} from '../field/hints.tsx';
import {useProblemText} from '../validation/useProblemText.ts';
import type {SchemaFormProps} from './shape.ts';

type Props = SchemaFormProps & {kind: FieldKind; label?: string | undefined; description?: string};

/** The text in the field for a JSON value: a string without quotes, a list with one item a line. */
function fieldText(kind: FieldKind, text: string): string {
  if (text.startsWith('"') && kind !== 'json') return JSON.parse(text) as string;
  if (kind === 'list' && text.startsWith('['))
    return readItems(text)
      .map((item) => fieldText('string', item))
      .join('\n');
  return text;
}

const CONTROL: Record<FieldKind, 'line' | 'lines' | 'choice'> = {
  string: 'line',
  number: 'line',
  boolean: 'choice',
  enum: 'choice',
  list: 'lines',
  json: 'lines',
};

/** A plain value. Text that is not a number or JSON yet stays in the field. */
export function LeafField({
  id,
  path,
  kind,
  schema,
  definitions,
  text,
  required,
  label,
  description = '',
  onChange,
}: Props): ReactNode {
  const problemText = useProblemText();
  const [unfinished, setUnfinished] = useState<string>();
  const [isTouched, setTouched] = useState(false);
  const choices =
    kind === 'boolean'
      ? ['true', 'false']
      : (schema.enum ?? []).filter((one) => one !== null).map(scalarText);
  const type = (typed: string) => {
    // A required list may be empty, but not absent.
    const none = kind === 'list' && required ? '[]' : '';
    const json = typed === '' ? none : encodeField({kind, schema}, typed);
    setUnfinished(json === undefined ? typed : undefined);
    if (json !== undefined) onChange(json);
  };
  return (
    <Field
      id={id}
      name={path}
      label={label}
      kind={CONTROL[kind]}
      value={unfinished ?? fieldText(kind, text)}
      required={required}
      description={description}
      hint={entryHint(kind)}
      choices={choices}
      problem={isTouched ? problemOf() : undefined}
      onChange={type}
      onLeave={() => setTouched(true)}
    />
  );

  function problemOf(): string | undefined {
    if (unfinished !== undefined) return problemText({field: path, code: 'json'});
    if (text === '') return required ? problemText({field: path, code: 'required'}) : undefined;
    const [violation] = checkValue({...schema, $defs: definitions}, parseJson(text));
    return (
      violation &&
      problemText({
        field: path,
        code: 'schema',
        keyword: violation.keyword,
        expected: violation.expected,
        schema: violation.schema,
      })
    );
  }
}
