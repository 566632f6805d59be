import type {ReactNode} from 'react';
import type {TagPageData} from '../types.ts';
import {PageFrame} from './PageFrame.tsx';

export function TagPage({data}: {data: TagPageData}): ReactNode {
  return (
    <PageFrame data={data}>
      <h1>{data.page.title}</h1>
    </PageFrame>
  );
}
