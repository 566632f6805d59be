import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {PlainText} from '../text/Prose.tsx';
import styles from './Page.module.css';

type Props = {title: string; above?: ReactNode; children: ReactNode};

/** The title of a page, the link above it, and the words below it. */
export function PageHead({title, above, children}: Props): ReactNode {
  return (
    <header className={styles.pageHead}>
      {above}
      <Heading as="h1">
        <PlainText text={title} />
      </Heading>
      {children}
    </header>
  );
}
