import {useMemo, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {mergeAllOf} from '../../openapi/schema/merge-schemas';
import type {Parameter} from '../../openapi/types';
import {isForbiddenHeader} from '../../request/http/forbidden-headers';
import {keyOf} from '../../request/parameters/parse-input';
import {Later} from '../answer/Later';
import {Field} from '../Field';
import type {Example} from '../useExample';
import {BasicField} from './BasicField';
import {ExampleMenu} from './ExampleMenu';
import {controlOf, hintOf} from './hints';
import {Scopes} from './Scopes';
import {useProblem} from './useProblem';
import styles from '../Form.module.css';

const loadKeptBack = async () => (await import('./Notes')).KeptBack;

type Props = {
  id: string;
  example: Example;
  parameter: Parameter;
  onReveal: (key: string, revealed: boolean) => void;
};

/** A parameter, edited by its kind. */
export function ParameterField({id, example, parameter, onReveal}: Props): ReactNode {
  const {required, description, secret, placeholder, deprecated, examples = [], schema} = parameter;
  const key = keyOf(parameter);
  const problem = useProblem(example, key);
  const described = useMemo(
    () => ({kind: parameter.kind, schema: mergeAllOf(schema, schema.$defs ?? {})}),
    [parameter, schema],
  );
  const value = example.values.parameters[key] ?? '';
  const onChange = (text: string) => example.setParameter(key, text);
  const common = {
    id,
    value,
    required,
    description,
    problem,
    placeholder,
    deprecated,
    onChange,
    onLeave: () => example.leave(key),
    onReveal: (revealed: boolean) => onReveal(key, revealed),
  };
  const scopes = parameter.scopes && <Scopes scopes={parameter.scopes} />;
  if (parameter.credential === 'basic')
    return (
      <BasicField {...common} name={key}>
        {scopes}
      </BasicField>
    );
  return (
    <Field
      {...common}
      {...controlOf(described)}
      name={key}
      secret={secret}
      hint={hintOf(described, value)}
    >
      {scopes}
      {example.server !== 'mock' && isForbiddenHeader(parameter) && (
        <Later load={loadKeptBack} props={{}} />
      )}
      {examples.length > 1 && (
        <ExampleMenu
          id={`${id}-example`}
          name={key}
          examples={examples}
          text={value}
          onChoose={onChange}
        />
      )}
      {parameter.allowEmpty && !required && value === '' && (
        <SendEmpty id={`${id}-empty`} example={example} name={key} />
      )}
    </Field>
  );
}

function SendEmpty({id, example, name}: {id: string; example: Example; name: string}): ReactNode {
  return (
    <label className={styles.check} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        data-testid={`empty-${name}`}
        checked={example.values.empty?.includes(name) ?? false}
        onChange={(event) => example.setEmpty(name, event.target.checked)}
      />
      <Translate
        id="tryIt.field.empty"
        description="Beside a box below an empty field: the parameter is sent, without a value"
      >
        Send it empty
      </Translate>
    </label>
  );
}
