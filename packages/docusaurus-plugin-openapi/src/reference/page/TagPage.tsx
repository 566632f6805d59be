import type {ReactNode} from 'react';
import {OperationList} from '../lists/OperationList.tsx';
import {Prose} from '../text/Prose.tsx';
import type {TagPageData} from '../types.ts';
import {Crumbs} from './Crumbs.tsx';
import styles from './Page.module.css';
import {PageHead} from './PageHead.tsx';
import {PageFrame} from '../frame/PageFrame.tsx';

/** The page of a tag: its description and its operations. */
export function TagPage({data}: {data: TagPageData}): ReactNode {
  const {page, description, overview, operations} = data;
  return (
    <PageFrame data={data}>
      <PageHead title={page.title} above={<Crumbs pages={[overview]} />}>
        {description && <Prose text={description} />}
      </PageHead>
      <div className={styles.body}>
        <OperationList operations={operations} />
      </div>
    </PageFrame>
  );
}
