import type {ReactNode} from 'react';
import {foreignSecrets, originOf} from '../values/foreignSecrets.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {useSharedValues} from '../store/sharedValues.ts';
import {HostQuestion} from './HostQuestion.tsx';

/** Asks whether the credentials of the example may go to another host than the reader typed them for. */
export function OriginQuestion(): ReactNode {
  const {sent, values, server, base} = useExample();
  const {submit} = useExampleActions();
  const parameters = foreignSecrets(sent, values, server, base, useSharedValues());
  const origin = originOf(base);
  if (parameters.length === 0 || !origin) return null;
  return <HostQuestion parameters={parameters} origin={origin} onAllow={submit} />;
}
