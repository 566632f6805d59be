import {useActivePlugin, useDoc} from '@docusaurus/plugin-content-docs/client';
import {markdownPath} from '../../plugins/llms-txt/address';

/** The path of this page as Markdown; undefined for unlisted pages, pages for tests and in `npm run dev`. */
export function useMarkdownPath(): string | undefined {
  const {permalink, unlisted} = useDoc().metadata;
  const isWritten =
    useActivePlugin()?.pluginId === 'default' && !unlisted && process.env.NODE_ENV === 'production';
  return isWritten ? markdownPath(permalink) : undefined;
}
