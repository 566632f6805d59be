import type {ReactNode} from 'react';
import type {SchemaPageData} from '../types.ts';
import {PageFrame} from './PageFrame.tsx';

export function SchemaPage({data}: {data: SchemaPageData}): ReactNode {
  return (
    <PageFrame data={data}>
      <h1>{data.page.title}</h1>
    </PageFrame>
  );
}
