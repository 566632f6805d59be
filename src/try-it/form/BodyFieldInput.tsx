import type {ReactNode} from 'react';
import type {BodyField} from '../../openapi/types';
import {fileProperties} from '../../request/body/form';
import {Field} from '../Field';
import type {Example} from '../useExample';
import {ByFields} from './ByFields';
import {controlOf, hintOf} from './hints';
import {formParts} from './parts';
import {useProblem} from './useProblem';

/** One property of a body that is filled in. */
export function BodyFieldInput({
  id,
  example,
  field,
}: {
  id: string;
  example: Example;
  field: BodyField;
}): ReactNode {
  const {name, path, required, description, schema} = field;
  const {body} = example;
  const broken = example.bodyBroken !== undefined;
  const told = useProblem(example, name);
  const problem = broken ? undefined : told;
  const {files} = formParts();
  if (
    files &&
    body &&
    body.kind === 'multipart' &&
    path.length === 1 &&
    fileProperties(body).includes(path[0] ?? '')
  ) {
    return <files.FileField id={id} example={example} field={field} problem={problem} />;
  }
  const value = example.fieldText(field);
  const input = (
    <Field
      id={id}
      name={name}
      {...controlOf(field)}
      value={value}
      required={required}
      description={description}
      problem={problem}
      hint={hintOf(field, value)}
      disabled={broken}
      deprecated={schema.deprecated === true}
      onChange={(text) => example.setBodyField(field, text)}
      onLeave={() => example.leave(name)}
    />
  );
  if (field.kind !== 'json' || !body || broken) return input;
  return (
    <>
      {input}
      <ByFields
        id={`${id}-structure`}
        name={name}
        schema={schema}
        definitions={body.schema.$defs ?? {}}
        text={value}
        required={required}
        onChange={(text) => example.setBodyField(field, text)}
      />
    </>
  );
}
