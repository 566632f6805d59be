import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './Parts.module.css';

const CLASSES: Record<string, string | undefined> = {
  GET: styles.get,
  HEAD: styles.get,
  PUT: styles.put,
  PATCH: styles.put,
  DELETE: styles.delete,
};

/** The method of an operation as a badge. */
export const Method = ({method}: {method: string}): ReactNode => (
  <span className={clsx(styles.method, CLASSES[method])}>{method}</span>
);
