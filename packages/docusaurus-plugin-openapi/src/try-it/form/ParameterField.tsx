import Translate from '@docusaurus/Translate';
import {useMemo, type ReactNode} from 'react';
import {isForbiddenHeader} from '@batchwise/openapi/http';
import type {Parameter} from '@batchwise/openapi/operation';
import {keyOf} from '@batchwise/openapi/request';
import {mergeAllOf} from '@batchwise/openapi/schema';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {BasicField} from '../field/BasicField.tsx';
import {Field} from '../field/Field.tsx';
import {Scopes} from '../field/Scopes.tsx';
import {controlOf, hintOf} from '../field/hints.tsx';
import {useProblem} from '../field/useProblem.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import styles from './Form.module.css';
import {useFormParts} from './parts.ts';

const loadKeptBack = async () => (await import('./Notes.tsx')).KeptBack;

type Props = {
  id: string;
  parameter: Parameter;
  /** A label for people; by default that of the description. */
  title?: string | undefined;
};

/** A parameter, edited by its kind. */
export function ParameterField({id, parameter, title}: Props): ReactNode {
  const {required, description, secret, placeholder, deprecated, examples = [], schema} = parameter;
  const key = keyOf(parameter);
  const {values, server} = useExample();
  const {setParameter, reveal, touch} = useExampleActions();
  const {formats, examples: menus} = useFormParts();

  const problem = useProblem(key);
  const described = useMemo(
    () => ({kind: parameter.kind, schema: mergeAllOf(schema, schema.$defs ?? {})}),
    [parameter, schema],
  );
  const value = values.parameters[key] ?? '';
  const onChange = (text: string) => setParameter(key, text);
  const common = {
    id,
    name: key,
    title: title ?? schema.title,
    value,
    required,
    description,
    problem,
    placeholder,
    deprecated,
    onChange,
    onLeave: () => touch(key),
    onReveal: (isRevealed: boolean) => reveal(key, isRevealed),
  };
  const scopes = parameter.scopes && <Scopes scopes={parameter.scopes} />;
  if (parameter.credential === 'basic') return <BasicField {...common}>{scopes}</BasicField>;
  return (
    <Field
      {...common}
      {...controlOf(described)}
      secret={secret}
      hint={hintOf(described, value, formats?.formatText)}
    >
      {scopes}
      {server !== 'mock' && isForbiddenHeader(parameter) && (
        <LazyComponent load={loadKeptBack} props={{}} />
      )}
      {menus && examples.length > 1 && (
        <menus.ExampleMenu
          id={`${id}-example`}
          name={key}
          examples={examples}
          text={value}
          onChoose={onChange}
        />
      )}
      {parameter.allowEmpty && value === '' && <SendEmpty id={`${id}-empty`} name={key} />}
    </Field>
  );
}

function SendEmpty({id, name}: {id: string; name: string}): ReactNode {
  const {values} = useExample();
  const {setEmpty} = useExampleActions();
  return (
    <label className={styles.check} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={values.empty?.includes(name) ?? false}
        onChange={(event) => setEmpty(name, event.target.checked)}
      />
      <Translate
        id="tryIt.field.empty"
        description="Checkbox below an empty field: the parameter is sent with an empty value"
      >
        Send empty value
      </Translate>
    </label>
  );
}
