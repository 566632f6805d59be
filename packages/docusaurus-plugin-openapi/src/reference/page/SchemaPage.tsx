import type {ReactNode} from 'react';
import {SchemaTree} from '../schema/SchemaTree.tsx';
import {Prose} from '../text/Prose.tsx';
import type {SchemaPageData} from '../types.ts';
import {DeprecatedFlag} from '../value/Flags.tsx';
import styles from './Page.module.css';
import {PageHead} from './PageHead.tsx';
import {PageFrame} from '../frame/PageFrame.tsx';

/** The page of a schema that several operations use. */
export function SchemaPage({data}: {data: SchemaPageData}): ReactNode {
  const {page, node} = data;
  return (
    <PageFrame data={data}>
      <PageHead title={page.title}>
        {node.deprecated && <DeprecatedFlag />}
        {node.description && <Prose text={node.description} />}
      </PageHead>
      <div className={styles.body}>
        <SchemaTree id="" node={node} hasDescription />
      </div>
    </PageFrame>
  );
}
