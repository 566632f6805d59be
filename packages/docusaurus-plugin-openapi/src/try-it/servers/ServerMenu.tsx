import type {ReactNode} from 'react';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {ServerSelect} from './ServerSelect.tsx';

/** Chooses the server of all examples. */
export function ServerMenu({id}: {id: string}): ReactNode {
  const {offered} = useSite().servers;
  const {server} = useExample();
  const {chooseServer} = useExampleActions();
  return <ServerSelect id={id} offered={offered} server={server} onChoose={chooseServer} />;
}
