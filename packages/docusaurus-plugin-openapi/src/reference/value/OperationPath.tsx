import type {ReactNode} from 'react';
import {Path} from '../../ui/Path.tsx';
import styles from './OperationPath.module.css';

/** The path of an operation, after that of its own servers where the description has another one. */
export function OperationPath({path, basePath}: {path: string; basePath?: string}): ReactNode {
  return (
    <>
      {basePath !== undefined && (
        <span className={styles.base}>
          <Path path={basePath} />
          <wbr />
        </span>
      )}
      <Path path={path} />
    </>
  );
}
