import {PageMetadata} from '@docusaurus/theme-common';
import Notice from '@theme/ApiReference/Notice';
import type {ReactNode} from 'react';
import type {PageData} from '../types.ts';
import {ReferenceContext} from './context.ts';

type Props = {data: PageData; children: ReactNode};

/** What all pages have in common: metadata, the notice, and the texts in Markdown. */
export function PageFrame({data, children}: Props): ReactNode {
  const {title, description} = data.page;
  return (
    <ReferenceContext value={data}>
      <PageMetadata title={title} {...(description === '' ? {} : {description})} />
      <article className="theme-doc-markdown markdown">
        <Notice page={data.page} />
        {children}
      </article>
    </ReferenceContext>
  );
}
