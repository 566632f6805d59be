import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {ServerVariable} from '../../openapi/types';
import {Field} from '../Field';
import type {Example} from '../useExample';
import {useProblem} from './useProblem';
import styles from '../Form.module.css';

/** Chooses among the servers of the description, and gives the variables of its address. */
export function PlaceMenu({id, example}: {id: string; example: Example}): ReactNode {
  const servers = example.operation.servers ?? [];
  const {index = 0, variables = {}} = example.values.server ?? {};
  return (
    <div className={styles.place}>
      {servers.length > 1 && (
        <div className={styles.field}>
          <label htmlFor={id} className={styles.label}><Translate id="tryIt.place" description="Label of the menu of the API's own servers">Server of the API</Translate></label>
          <select id={id} className={styles.input} data-testid="place" value={index} onChange={(event) => example.setPlace({index: Number(event.target.value)})}>
            {servers.map(({url, description}, at) => <option key={at} value={at}>{description ? `${description} (${url})` : url}</option>)}
          </select>
        </div>
      )}
      {(servers[index]?.variables ?? []).map((variable) => (
        <VariableField key={`${index} ${variable.name}`} id={`${id}-${variable.name}`} example={example} variable={variable} value={variables[variable.name] ?? ''}
          onChange={(text) => example.setPlace({index, variables: {...variables, [variable.name]: text}})} />
      ))}
    </div>
  );
}

type VariableProps = {id: string; example: Example; variable: ServerVariable; value: string; onChange: (text: string) => void};

function VariableField({id, example, variable: {name, default: otherwise, enum: choices, description}, value, onChange}: VariableProps): ReactNode {
  const field = `server.${name}`;
  const problem = useProblem(example, field);
  return (
    <Field id={id} name={field} label={name} kind={choices ? 'choice' : 'line'} choices={choices ?? []} value={value || (choices ? otherwise : '')} placeholder={otherwise} required={choices !== undefined}
      description={description} problem={problem} onChange={onChange} onLeave={() => example.leave(field)} />
  );
}
