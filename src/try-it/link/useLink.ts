import {useEffect, useEffectEvent, useState} from 'react';
import {flushSync} from 'react-dom';
import type {ServerSettings} from '../servers/servers';
import type {Example} from '../state/ExampleProvider';
import type {Arrival} from './frame';
import type {Notice} from './LinkNotice';
import {fillingOf} from './filling';

/** Fills in what a link brought, once for each link. Nothing is sent. @returns what to tell. */
export function useLink(
  example: Example,
  settings: ServerSettings,
  arrival: Arrival,
): Notice | undefined {
  const [notice, setNotice] = useState<Notice>();
  const open = useEffectEvent((link: Arrival) => {
    const filling = 'values' in link ? fillingOf(link.values, example.operation, settings) : link;
    flushSync(() => {
      if ('refused' in filling) setNotice({kind: 'refused', reason: filling.refused});
      else {
        example.fill(filling);
        setNotice({kind: 'filled', url: filling.url, leftOut: filling.leftOut});
      }
    });
  });
  useEffect(() => {
    const timer = setTimeout(() => open(arrival));
    return () => clearTimeout(timer);
  }, [arrival]);
  return notice;
}
