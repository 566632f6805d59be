import {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {BodyField, Parameter} from '../openapi/types';
import {BodyEditor} from './BodyEditor';
import {Field} from './Field';
import {problemText} from './messages/problems';
import {useSite} from './site';
import type {Example} from './useExample';
import styles from './Form.module.css';

type Props = {
  id: string;
  example: Example;
  onReveal: (name: string, revealed: boolean) => void;
};

/** The values of a request: its parameters, the fields of its body, and the body as JSON. */
export function Form({id, example, onReveal}: Props): ReactNode {
  const {operation} = example;
  const fields = operation.body?.fields ?? [];
  const [required, optional] = [fields.filter((field) => field.required), fields.filter((field) => !field.required)];
  const more = optional.length > 0 || operation.parameters.some((parameter) => !parameter.required);
  // A problem must not hide in a closed section.
  const hasProblem = example.problems.some(({field}) => optional.some(({name}) => name === field));
  const [opened, setOpened] = useState(false);
  if (hasProblem && !opened) setOpened(true);
  const parameters = (wanted: boolean) =>
    operation.parameters
      .filter((parameter) => parameter.required === wanted)
      .map((parameter) => <ParameterField key={parameter.name} id={`${id}-${parameter.in}-${parameter.name}`} example={example} parameter={parameter} onReveal={onReveal} />);
  const bodyFields = (list: BodyField[]) => list.map((field) => <BodyFieldInput key={field.name} id={`${id}-body-${field.name}`} example={example} field={field} />);
  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        {parameters(true)}
        {bodyFields(required)}
      </div>
      {more && (
        <details className={styles.more} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
          <summary>
            <Translate id="tryIt.more" description="Opens the optional values of a request">More: optional values</Translate>
          </summary>
          <div className={styles.fields}>
            {parameters(false)}
            {bodyFields(optional)}
          </div>
        </details>
      )}
      {operation.body && <BodyEditor id={`${id}-body`} example={example} />}
    </div>
  );
}

function useProblem({problems}: Example, name: string): string | undefined {
  const {locale} = useSite();
  const problem = problems.find(({field}) => field === name);
  return problem && problemText(problem, locale);
}

function ParameterField({id, example, parameter, onReveal}: {id: string; example: Example; parameter: Parameter; onReveal: Props['onReveal']}): ReactNode {
  const {name, required, description, secret, placeholder} = parameter;
  const problem = useProblem(example, name);
  return (
    <Field id={id} name={name} kind="line" value={example.values.parameters[name] ?? ''} required={required} description={description}
      problem={problem} placeholder={placeholder} secret={secret} onChange={(value) => example.setParameter(name, value)}
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

function BodyFieldInput({id, example, field}: {id: string; example: Example; field: BodyField}): ReactNode {
  const {name, required, description, kind} = field;
  const broken = example.bodyBroken !== undefined;
  const problem = useProblem(example, name);
  return (
    <Field id={id} name={name} kind={CONTROL[kind]} value={example.fieldText(field)} required={required} description={description} choices={choicesOf(field)}
      problem={broken ? undefined : problem} hint={hintOf(field)} disabled={broken}
      onChange={(value) => example.setBodyField(field, value)} onLeave={() => example.leave(name)} />
  );
}
