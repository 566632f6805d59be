import type {ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import form from '../form/Form.module.css';
import {serverName} from '../messages/servers.ts';
import type {ServerKind} from './servers.ts';
import styles from './ServerMenu.module.css';

type Props = {
  id: string;
  offered: readonly ServerKind[];
  server: ServerKind;
  onChoose: (server: ServerKind) => void;
};

/** A menu of servers. */
export function ServerSelect({id, offered, server, onChoose}: Props): ReactNode {
  return (
    <select
      id={id}
      className={clsx(form.input, form.compact, styles.server)}
      aria-label={translate({
        id: 'tryIt.server',
        message: 'Send to',
        description: 'Accessible name of the menu of servers',
      })}
      // A browser would restore the real endpoint with the page.
      autoComplete="off"
      value={server}
      onChange={(event) => onChoose(offered.find((one) => one === event.target.value) ?? server)}
    >
      {offered.map((one) => (
        <option key={one} value={one}>
          {serverName(one)}
        </option>
      ))}
    </select>
  );
}
