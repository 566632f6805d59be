import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import {Field} from '../field/Field.tsx';
import {joinBasic, splitBasic} from './basic.ts';
import {SecretField} from './SecretField.tsx';

type Props = {
  id: string;
  /** The key of the parameter. */
  name: string;
  /** `user:password` */
  value: string;
  required: boolean;
  description: string;
  problem: string | undefined;
  onChange: (value: string) => void;
  onLeave: () => void;
  onReveal: (revealed: boolean) => void;
  children?: ReactNode;
};

/** User and password (RFC 7617), which are one value for the request. */
export function BasicField({
  id,
  name,
  value,
  required,
  description,
  problem,
  onChange,
  onLeave,
  onReveal,
  children,
}: Props): ReactNode {
  const [user, password] = splitBasic(value);
  const common = {required, onLeave, kind: 'line' as const};
  return (
    <>
      <Field
        {...common}
        id={`${id}-user`}
        name={`${name}.user`}
        value={user}
        description={description}
        problem={problem}
        onChange={(next) => onChange(joinBasic(next, password))}
        label={translate({
          id: 'tryIt.basic.user',
          message: 'Username',
          description: 'Label of the field for the username of HTTP Basic authentication',
        })}
      >
        {children}
      </Field>
      <SecretField
        {...common}
        id={`${id}-password`}
        name={`${name}.password`}
        value={password}
        required={false}
        description=""
        onReveal={onReveal}
        onChange={(next) => onChange(joinBasic(user, next))}
        label={translate({
          id: 'tryIt.basic.password',
          message: 'Password',
          description: 'Label of the field for the password of HTTP Basic authentication',
        })}
      />
    </>
  );
}
