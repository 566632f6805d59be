import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import {PlainText} from '../text/Prose.tsx';
import type {PageLink} from '../types.ts';
import styles from './Page.module.css';

/** The page above the present one, above its title. */
export function Crumbs({pages}: {pages: readonly PageLink[]}): ReactNode {
  return (
    <p className={styles.crumbs}>
      {pages.map(({title, permalink}) => (
        <Link key={permalink} to={permalink}>
          <PlainText text={title} />
        </Link>
      ))}
    </p>
  );
}
