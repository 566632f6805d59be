import type {ReactNode} from 'react';
import styles from './Method.module.css';

/** The method of an operation as a badge. */
export const Method = ({method, id}: {method: string; id?: string}): ReactNode => (
  <span className={styles.method} data-method={method} id={id}>
    {method}
  </span>
);
