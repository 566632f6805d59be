import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {PlainText} from '../text/Prose.tsx';
import styles from './Page.module.css';

/** The title of a page, and the words below it. */
export function PageHead({title, children}: {title: string; children: ReactNode}): ReactNode {
  return (
    <header className={styles.pageHead}>
      <Heading as="h1">
        <PlainText text={title} />
      </Heading>
      {children}
    </header>
  );
}
