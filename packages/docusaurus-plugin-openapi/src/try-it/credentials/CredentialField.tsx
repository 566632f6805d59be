import type {ReactNode} from 'react';
import type {Parameter} from '@batchwise/openapi/operation';
import {keyOf} from '@batchwise/openapi/request';
import {useProblem} from '../field/useProblem.ts';
import {credentialTitle} from '../messages/credentials.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {BasicField} from './BasicField.tsx';
import {Scopes} from './Scopes.tsx';
import {SecretField} from './SecretField.tsx';

/** A credential: one masked value, or a username and a password. */
export function CredentialField({id, parameter}: {id: string; parameter: Parameter}): ReactNode {
  const {required, description, placeholder, scopes, credential} = parameter;
  const key = keyOf(parameter);
  const {values} = useExample();
  const {setParameter, reveal, touch} = useExampleActions();
  const common = {
    id,
    name: key,
    value: values.parameters[key] ?? '',
    required,
    description,
    problem: useProblem(key),
    onChange: (text: string) => setParameter(key, text),
    onLeave: () => touch(key),
    onReveal: (isRevealed: boolean) => reveal(key, isRevealed),
    children: scopes && <Scopes scopes={scopes} />,
  };
  if (credential === 'basic') return <BasicField {...common} />;
  return (
    <SecretField
      {...common}
      title={credentialTitle(parameter)}
      kind="line"
      placeholder={placeholder}
    />
  );
}
