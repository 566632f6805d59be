import {useState, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {checkValue} from '../../openapi/validate/validate';
import type {FieldKind, Json} from '../../openapi/types';
import {encodeField} from '../../request/body/json-fields';
import {readItems} from '../../request/json-edit';
import {Field} from '../field/Field';
import {problemText} from '../messages/problems';
import {useSite} from '../site/site';
import type {StructureProps} from './SchemaForm';

type Props = StructureProps & {kind: FieldKind; label?: string; description?: string};

/** What the field shows for a JSON text: a text as it reads, a list one item a line. */
function shownText(kind: FieldKind, text: string): string {
  if (text.startsWith('"') && kind !== 'json') return JSON.parse(text) as string;
  if (kind === 'list' && text.startsWith('['))
    return readItems(text)
      .map((item) => shownText('string', item))
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

/** One plain value of a structure, checked as it is typed. What is no number or JSON yet stays in the field only. */
export function Leaf({
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
  const {locale} = useSite();
  const [unfinished, setUnfinished] = useState<string>();
  const [left, setLeft] = useState(false);
  const choices =
    kind === 'boolean'
      ? ['true', 'false']
      : (schema.enum ?? []).filter((one) => one !== null).map(String);
  const type = (typed: string) => {
    // An empty list is a value; where one is asked for, it is not left out.
    const none = kind === 'list' && required ? '[]' : '';
    const json = typed === '' ? none : encodeField({kind, schema}, typed);
    setUnfinished(json === undefined ? typed : undefined);
    if (json !== undefined) onChange(json);
  };
  const hint =
    kind === 'list'
      ? translate({
          id: 'tryIt.hint.list',
          message: 'One per line.',
          description: 'How several values are typed into one field',
        })
      : kind === 'json'
        ? translate({
            id: 'tryIt.hint.json',
            message: 'As JSON.',
            description: 'How an object is typed into a field',
          })
        : undefined;
  return (
    <Field
      id={id}
      name={path}
      label={label}
      kind={CONTROL[kind]}
      value={unfinished ?? shownText(kind, text)}
      required={required}
      description={description}
      hint={hint}
      choices={choices}
      problem={left ? problemOf() : undefined}
      onChange={type}
      onLeave={() => setLeft(true)}
    />
  );

  function problemOf(): string | undefined {
    if (unfinished !== undefined) return problemText({field: path, code: 'json'}, locale);
    if (text === '')
      return required ? problemText({field: path, code: 'required'}, locale) : undefined;
    const [violation] = checkValue({...schema, $defs: definitions}, JSON.parse(text) as Json);
    return (
      violation &&
      problemText(
        {
          field: path,
          code: 'schema',
          keyword: violation.keyword,
          expected: violation.expected,
          schema: violation.schema,
        },
        locale,
      )
    );
  }
}
