import type {ReactNode} from 'react';
import type {OperationPageData} from '../types.ts';
import {PageFrame} from './PageFrame.tsx';

export function OperationPage({data}: {data: OperationPageData}): ReactNode {
  return (
    <PageFrame data={data}>
      <h1>{data.page.title}</h1>
    </PageFrame>
  );
}
