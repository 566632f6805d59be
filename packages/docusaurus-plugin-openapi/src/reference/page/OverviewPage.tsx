import type {ReactNode} from 'react';
import type {OverviewPageData} from '../types.ts';
import {PageFrame} from './PageFrame.tsx';

export function OverviewPage({data}: {data: OverviewPageData}): ReactNode {
  return (
    <PageFrame data={data}>
      <h1>{data.page.title}</h1>
    </PageFrame>
  );
}
