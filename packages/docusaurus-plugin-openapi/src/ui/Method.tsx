import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './Method.module.css';

const CLASSES: Record<string, string | undefined> = {
  GET: styles.get,
  HEAD: styles.get,
  POST: styles.post,
  PUT: styles.put,
  PATCH: styles.patch,
  DELETE: styles.delete,
};

/** The method of an operation as a badge. */
export const Method = ({method, id}: {method: string; id?: string}): ReactNode => (
  <span className={clsx(styles.method, CLASSES[method])} id={id}>
    {method}
  </span>
);
