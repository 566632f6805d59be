import {type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {BodyField, Parameter} from '../openapi/types';
import {BodyEditor} from './BodyEditor';
import {Field} from './Field';
import {problemText} from './messages/problems';
import type {Example} from './useExample';
import styles from './TryIt.module.css';

type Props = {
  example: Example;
  onReveal: (name: string, revealed: boolean) => void;
};

/** The values of a request: its parameters, the fields of its body, and the body as JSON. */
export function Form({example, onReveal}: Props): ReactNode {
  const {operation} = example;
  const fields = operation.body?.fields ?? [];
  const [required, optional] = [fields.filter((field) => field.required), fields.filter((field) => !field.required)];
  const more = optional.length > 0 || operation.parameters.some((parameter) => !parameter.required);
  // A problem must not hide in a closed section.
  const open = example.problems.some(({field}) => optional.some(({name}) => name === field));
  const parameters = (wanted: boolean) =>
    operation.parameters
      .filter((parameter) => parameter.required === wanted)
      .map((parameter) => <ParameterField key={parameter.name} example={example} parameter={parameter} onReveal={onReveal} />);
  const bodyFields = (list: BodyField[]) => list.map((field) => <BodyFieldInput key={field.name} example={example} field={field} />);
  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        {parameters(true)}
        {bodyFields(required)}
      </div>
      {more && (
        <details className={styles.more} open={open || undefined}>
          <summary>
            <Translate id="tryIt.more" description="Opens the optional values of a request">More: optional values</Translate>
          </summary>
          <div className={styles.fields}>
            {parameters(false)}
            {bodyFields(optional)}
          </div>
        </details>
      )}
      {operation.body && <BodyEditor example={example} />}
    </div>
  );
}

function problemOf({problems}: Example, name: string): string | undefined {
  const problem = problems.find(({field}) => field === name);
  return problem && problemText(problem);
}

function ParameterField({example, parameter, onReveal}: {example: Example; parameter: Parameter; onReveal: Props['onReveal']}): ReactNode {
  const {name, required, description, secret, placeholder} = parameter;
  return (
    <Field name={name} kind="line" value={example.values.parameters[name] ?? ''} required={required} description={description}
      problem={problemOf(example, name)} placeholder={placeholder} secret={secret} onChange={(value) => example.setParameter(name, value)}
      onLeave={() => example.leave(name)} onReveal={(revealed) => onReveal(name, revealed)} />
  );
}

const CONTROL: Record<BodyField['kind'], 'line' | 'lines' | 'choice'> = {
  string: 'line', number: 'line', boolean: 'choice', enum: 'choice', list: 'lines', json: 'lines',
};

function choicesOf({kind, schema}: BodyField): string[] {
  return kind === 'boolean' ? ['true', 'false'] : (schema.enum ?? []).map(String);
}

function hintOf({kind}: BodyField): string | undefined {
  if (kind === 'list') return translate({id: 'tryIt.hint.list', message: 'One per line.', description: 'How several values are typed into one field'});
  if (kind === 'json') return translate({id: 'tryIt.hint.json', message: 'As JSON.', description: 'How an object is typed into a field'});
  return undefined;
}

function BodyFieldInput({example, field}: {example: Example; field: BodyField}): ReactNode {
  const {name, required, description, kind} = field;
  const broken = example.bodyBroken !== undefined;
  return (
    <Field name={name} kind={CONTROL[kind]} value={example.fieldText(field)} required={required} description={description} choices={choicesOf(field)}
      problem={broken ? undefined : problemOf(example, name)} hint={hintOf(field)} disabled={broken}
      onChange={(value) => example.setBodyField(field, value)} onLeave={() => example.leave(name)} />
  );
}
