import {useActivePlugin, useDoc} from '@docusaurus/plugin-content-docs/client';
import {markdownPath} from '../../plugins/llms-txt/address';

/** Where this page is as Markdown; undefined where there is none: for unlisted pages, pages for tests, and while the site is being written. */
export function useMarkdownPath(): string | undefined {
  const {permalink, unlisted} = useDoc().metadata;
  const isWritten =
    useActivePlugin()?.pluginId === 'default' && !unlisted && process.env.NODE_ENV === 'production';
  return isWritten ? markdownPath(permalink) : undefined;
}
