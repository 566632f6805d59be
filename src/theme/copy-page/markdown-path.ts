import {markdownPath} from '../../plugins/llms-txt/address';

/** The path of a page as Markdown; undefined for unlisted pages and in `npm run dev`. */
export function markdownPathOf({
  permalink,
  unlisted = false,
}: {
  permalink: string;
  unlisted?: boolean;
}): string | undefined {
  const isWritten = !unlisted && process.env.NODE_ENV === 'production';
  return isWritten ? markdownPath(permalink) : undefined;
}
