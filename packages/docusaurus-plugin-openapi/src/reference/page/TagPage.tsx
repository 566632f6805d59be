import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import {OperationList} from '../parts/OperationList.tsx';
import {PlainText, Prose} from '../text/Prose.tsx';
import type {TagPageData} from '../types.ts';
import styles from './Page.module.css';
import {PageFrame} from '../frame/PageFrame.tsx';

/** The page of a tag: its description and its operations. */
export function TagPage({data}: {data: TagPageData}): ReactNode {
  const {page, description, operations} = data;
  return (
    <PageFrame data={data}>
      <header className={styles.pageHead}>
        <Heading as="h1">
          <PlainText text={page.title} />
        </Heading>
        {description && <Prose text={description} />}
      </header>
      <div className={styles.body}>
        <OperationList operations={operations} />
      </div>
    </PageFrame>
  );
}
