import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './Method.module.css';

/** The method of an operation as a badge. */
export const Method = ({method, id}: {method: string; id?: string}): ReactNode => (
  <span className={clsx(styles.method, styles[method])} id={id}>
    {method}
  </span>
);
