import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {PlainText} from '../text/Prose.tsx';
import type {OperationLink} from '../types.ts';
import {DeprecatedFlag} from '../value/Flags.tsx';
import {OperationPath} from '../value/OperationPath.tsx';
import {Method} from '../../ui/Method.tsx';
import styles from './Lists.module.css';

/** Operations with method and path, as links to their pages. */
export function OperationList({operations}: {operations: readonly OperationLink[]}): ReactNode {
  return (
    <ul className={styles.operations}>
      {operations.map(({id, method, path, basePath, title, permalink, deprecated}) => (
        <li key={id}>
          <span className={styles.operationTitle}>
            <Link to={permalink}>
              <PlainText text={title} />
            </Link>{' '}
            {deprecated && <DeprecatedFlag />}
          </span>
          <span className={styles.operationPath}>
            <span className={styles.method}>
              <Method method={method} />
            </span>{' '}
            <code>
              <OperationPath path={path} {...(basePath ? {basePath} : {})} />
            </code>
          </span>
        </li>
      ))}
    </ul>
  );
}
