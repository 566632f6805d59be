import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Operation, ServerVariable} from '../../openapi/types';
import {Field} from '../field/Field';
import type {Example} from '../state/ExampleProvider';
import {useProblem} from '../field/useProblem';
import styles from '../form/Form.module.css';

type Place = NonNullable<Operation['servers']>[number];

/** What tells a server from the others. Its address stands below the menu, and makes a long option. */
function nameOf({url, description}: Place, servers: readonly Place[]): string {
  if (!description) return url;
  const isOnlyOne = servers.filter((one) => one.description === description).length === 1;
  return isOnlyOne ? description : `${description} (${url})`;
}

/** Chooses among the servers of the description, and gives the variables of its address. */
export function PlaceMenu({id, example}: {id: string; example: Example}): ReactNode {
  const servers = example.operation.servers ?? [];
  const {index = 0, variables = {}} = example.values.server ?? {};
  return (
    <div className={styles.place}>
      {servers.length > 1 && (
        <div className={styles.field}>
          <label htmlFor={id} className={styles.label}>
            <Translate id="tryIt.place" description="Label of the menu of the API's own servers">
              Server of the API
            </Translate>
          </label>
          <select
            id={id}
            className={styles.input}
            data-testid="place"
            value={index}
            onChange={(event) => example.setPlace({index: Number(event.target.value)})}
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
          example={example}
          variable={variable}
          value={variables[variable.name] ?? ''}
          onChange={(text) =>
            example.setPlace({index, variables: {...variables, [variable.name]: text}})
          }
        />
      ))}
    </div>
  );
}

type VariableProps = {
  id: string;
  example: Example;
  variable: ServerVariable;
  value: string;
  onChange: (text: string) => void;
};

function VariableField({
  id,
  example,
  variable: {name, default: otherwise, enum: choices, description},
  value,
  onChange,
}: VariableProps): ReactNode {
  const field = `server.${name}`;
  const problem = useProblem(example, field);
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
      onLeave={() => example.leave(field)}
    />
  );
}
