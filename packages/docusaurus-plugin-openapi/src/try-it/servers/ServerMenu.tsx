import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {serverName} from '../messages/servers.ts';
import {useSite} from '../site/site.ts';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import form from '../form/Form.module.css';
import styles from './ServerMenu.module.css';

/** Chooses the server. */
export function ServerMenu({id}: {id: string}): ReactNode {
  const {offered} = useSite().servers;
  const {server} = useExample();
  const {chooseServer} = useExampleActions();
  return (
    <select
      id={id}
      className={clsx(form.input, form.compact, styles.server)}
      aria-label={translate({
        id: 'tryIt.server',
        message: 'Send to',
        description:
          'Accessible name of the menu of servers to which the request is sent: the mock, the real endpoint or a custom URL',
      })}
      value={server}
      onChange={(event) =>
        chooseServer(offered.find((one) => one === event.target.value) ?? server)
      }
    >
      {offered.map((one) => (
        <option key={one} value={one}>
          {serverName(one)}
        </option>
      ))}
    </select>
  );
}
