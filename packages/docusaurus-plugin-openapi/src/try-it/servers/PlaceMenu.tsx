import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Operation, ServerVariable} from '@batchwise/openapi/operation';
import {Field} from '../field/Field.tsx';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {useProblem} from '../field/useProblem.ts';
import styles from '../form/Form.module.css';

type Place = NonNullable<Operation['servers']>[number];

/** The name of a server in the menu. The URL is shown below the menu, and would make a long option. */
function nameOf({url, description}: Place, servers: readonly Place[]): string {
  if (!description) return url;
  const isOnlyOne = servers.filter((one) => one.description === description).length === 1;
  return isOnlyOne ? description : `${description} (${url})`;
}

/** Chooses one of the description's servers, and sets the variables of its URL. */
export function PlaceMenu({id}: {id: string}): ReactNode {
  const {operation, values} = useExample();
  const {setPlace} = useExampleActions();
  const servers = operation.servers ?? [];
  const {index = 0, variables = {}} = values.server ?? {};
  return (
    <div className={styles.place}>
      {servers.length > 1 && (
        <div className={styles.field}>
          <label htmlFor={id} className={styles.label}>
            <Translate
              id="tryIt.place"
              description="Label of the menu of servers that the API description contains"
            >
              API server
            </Translate>
          </label>
          <select
            id={id}
            className={styles.input}
            value={index}
            onChange={(event) => setPlace({index: Number(event.target.value)})}
          >
            {servers.map((place, at) => (
              <option key={at} value={at}>
                {nameOf(place, servers)}
              </option>
            ))}
          </select>
        </div>
      )}
      {(servers[index]?.variables ?? []).map((variable) => (
        <VariableField
          key={`${index} ${variable.name}`}
          id={`${id}-${variable.name}`}
          variable={variable}
          value={variables[variable.name] ?? ''}
          onChange={(text) => setPlace({index, variables: {...variables, [variable.name]: text}})}
        />
      ))}
    </div>
  );
}

type VariableProps = {
  id: string;
  variable: ServerVariable;
  value: string;
  onChange: (text: string) => void;
};

function VariableField({
  id,
  variable: {name, default: otherwise, enum: choices, description},
  value,
  onChange,
}: VariableProps): ReactNode {
  const field = `server.${name}`;
  const {touch} = useExampleActions();
  const problem = useProblem(field);
  return (
    <Field
      id={id}
      name={field}
      label={name}
      kind={choices ? 'choice' : 'line'}
      choices={choices ?? []}
      value={value || (choices ? otherwise : '')}
      placeholder={otherwise}
      required={choices !== undefined}
      description={description}
      problem={problem}
      onChange={onChange}
      onLeave={() => touch(field)}
    />
  );
}
