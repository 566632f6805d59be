import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {markdownPath} from '../../plugins/llms-txt/address';

/** The path of this page as Markdown; undefined for unlisted pages and in `npm run dev`. */
export function useMarkdownPath(): string | undefined {
  const {permalink, unlisted} = useDoc().metadata;
  const isWritten = !unlisted && process.env.NODE_ENV === 'production';
  return isWritten ? markdownPath(permalink) : undefined;
}
