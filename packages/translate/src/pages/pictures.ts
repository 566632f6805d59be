import type {Finding} from '@batchwise/openapi/finding';
import {outlineOf} from '../markdown/outline.ts';
import {SOURCE_FOLDER, translationFolder, type Workspace} from '../workspace/workspace.ts';
import {decoded, normalisePath} from './links.ts';

/** Where a picture of a page may lie, relative to the root; none for one of another site. A relative one serves all languages from beside the English page. */
export function picturePaths(url: string, page: string, locale: string): string[] {
  const path = decoded(url.replace(/[?#].*$/, ''));
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path) || path === '') return [];
  if (path.startsWith('@site/')) return [normalisePath(path.slice('@site/'.length))];
  if (path.startsWith('/')) return [normalisePath(`static${path}`)];
  return [translationFolder(locale), SOURCE_FOLDER].map((folder) =>
    normalisePath(`${folder}/${page}/../${path}`),
  );
}

/** Pictures of a translated page that are not there. */
export function missingPictures(workspace: Workspace, page: string, locale: string): Finding[] {
  const file = `${translationFolder(locale)}/${page}`;
  return outlineOf(workspace, workspace.read(file)).images.flatMap(
    ({url, line, column}): Finding[] => {
      const paths = picturePaths(url, page, locale);
      if (paths.length === 0 || paths.some((path) => workspace.exists(path))) return [];
      return [
        {
          file,
          line,
          column,
          rule: 'image',
          severity: 'error',
          message: `The image ${url} does not exist.`,
          hint: `Copy it to ${paths.join(' or ')}, or correct the path.`,
        },
      ];
    },
  );
}
