import type {BodyField} from '@batchwise/openapi/operation';
import {fileProperties} from '@batchwise/openapi/request';
import type {ReactNode} from 'react';
import {Field} from '../field/Field.tsx';
import {controlOf, hintOf} from '../field/hints.tsx';
import {useProblem} from '../field/useProblem.ts';
import {useFormParts} from '../form/parts.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {bodySyntaxError, fieldText} from '../state/selectors.ts';

/** One property of the body. */
export function BodyFieldInput({id, field}: {id: string; field: BodyField}): ReactNode {
  const {name, path, required, description, schema} = field;
  const example = useExample();
  const {setBodyField, touch} = useExampleActions();
  const {files, formats, nested} = useFormParts();
  const shownProblem = useProblem(name);
  const isBroken = bodySyntaxError(example) !== undefined;
  const problem = isBroken ? undefined : shownProblem;
  const {body} = example;
  const [property] = path;
  const isFile =
    body &&
    body.kind === 'multipart' &&
    path.length === 1 &&
    fileProperties(body).includes(property ?? '');
  if (files && isFile) return <files.FileField id={id} field={field} problem={problem} />;
  const value = fieldText(example, field);
  const onChange = (text: string) => setBodyField(field, text);
  const input = (
    <Field
      id={id}
      name={name}
      title={schema.title}
      {...controlOf(field)}
      value={value}
      required={required}
      description={description}
      problem={problem}
      hint={problem && value ? undefined : hintOf(field, value, formats?.formatText)}
      disabled={isBroken}
      deprecated={schema.deprecated === true}
      onChange={onChange}
      onLeave={() => touch(name)}
    />
  );
  if (!nested || field.kind !== 'json' || !body || isBroken) return input;
  return (
    <>
      {input}
      <nested.EditAsForm
        id={`${id}-schema-form`}
        name={name}
        schemaPath={path.join('.')}
        schema={schema}
        definitions={body.schema.$defs ?? {}}
        text={value}
        required={required}
        onChange={onChange}
      />
    </>
  );
}
