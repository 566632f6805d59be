import type {ComponentProps, ReactNode} from 'react';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Content from '@theme-original/DocItem/Content';

/** Marks the start page for its style sheet. The class that Docusaurus sets on `<html>` is gone for a moment during hydration. */
export default function PageContent(props: ComponentProps<typeof Content>): ReactNode {
  const isStart = useDoc().metadata.permalink === useBaseUrl('/');
  const content = <Content {...props} />;
  return isStart ? <div className="start-page">{content}</div> : content;
}
