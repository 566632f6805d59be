import {useEffect, useMemo} from 'react';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import type {LinkArrival} from './frame.ts';
import type {LinkMistake} from './linkCode.ts';
import {readLinkInput} from './linkInput.ts';

/** The result of opening a link. */
export type Notice =
  | {kind: 'filled'; url: string | undefined; hasUnknownValues: boolean}
  | {kind: 'refused'; reason: LinkMistake | 'foreign' | 'secret'};

/** Fills the example in from a link, once for each link. Nothing is sent. */
export function useLink(arrival: LinkArrival): Notice {
  const {servers} = useSite();
  const {operation} = useExample();
  const {fill} = useExampleActions();
  const input = useMemo(
    () => ('values' in arrival ? readLinkInput(arrival.values, operation, servers) : arrival),
    [arrival, operation, servers],
  );
  useEffect(() => {
    if (!('refused' in input)) fill(input);
  }, [input, fill]);
  return useMemo(
    () =>
      'refused' in input
        ? {kind: 'refused', reason: input.refused}
        : {kind: 'filled', url: input.url, hasUnknownValues: input.hasUnknownValues},
    [input],
  );
}
