import type {Finding} from '@batchwise/openapi/finding';
import {outlineOf, type Link} from '../markdown/outline.ts';
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

/** Files that a browser may run when a reader opens them. */
const ACTIVE = /\.(?:x?html?|svgz?|xml|xslt?|[cm]?js|css|wasm|swf)$/i;

type Problem = Pick<Finding, 'message' | 'hint'>;

type Site = {
  workspace: Workspace;
  locale: string;
  /** The pictures and links of the English page. */
  english: ReadonlySet<string>;
};

/** Why a file of a translation must not be published as a picture. */
function pictureProblem({workspace, locale, english}: Site, url: string, path: string) {
  const isOwn = path.startsWith(`${translationFolder(locale)}/`);
  const isPublished = isOwn || path.startsWith(`${SOURCE_FOLDER}/`) || path.startsWith('static/');
  if (!isPublished && !english.has(url))
    return {
      message: `The image ${url} is not in the English page, and is no file of ${SOURCE_FOLDER}/ or static/.`,
      hint: 'Use the image of the English page.',
    };
  return isOwn ? workspace.pictureProblem(path) : undefined;
}

function imageProblem(site: Site, url: string, paths: readonly string[]): Problem | undefined {
  // The browsers of readers would call the other site.
  if (paths.length === 0)
    return site.english.has(url)
      ? undefined
      : {
          message: `The image ${url} is no file of this site, and is not in the English page.`,
          hint: 'Use the image of the English page.',
        };
  const path = paths.find((one) => site.workspace.exists(one));
  if (path === undefined)
    return {
      message: `The image ${url} does not exist.`,
      hint: `Copy it to ${paths.join(' or ')}, or correct the path.`,
    };
  return pictureProblem(site, url, path);
}

/** A file beside a translated page that a link leads to; one of another page or the English folder is none. */
function linkProblem({workspace, locale}: Site, paths: readonly string[]): Problem | undefined {
  const [path = ''] = paths;
  if (!path.startsWith(`${translationFolder(locale)}/`) || /\.mdx?$/.test(path)) return undefined;
  if (!workspace.exists(path)) return undefined;
  if (ACTIVE.test(path))
    return {
      message: `${path} could run code in the browsers of readers.`,
      hint: 'Delete it, or link to the file of the English page.',
    };
  return workspace.assetProblem(path);
}

/** Pictures of a translated page that are not there, and files beside it that must not be published. */
export function missingPictures(workspace: Workspace, page: string, locale: string): Finding[] {
  const file = `${translationFolder(locale)}/${page}`;
  const {images, links} = outlineOf(workspace, workspace.read(file));
  const source = outlineOf(workspace, workspace.read(`${SOURCE_FOLDER}/${page}`));
  const english = new Set([...source.images, ...source.links].map(({url}) => url));
  const site = {workspace, locale, english};
  const toFinding =
    (rule: string, problemOf: (url: string, paths: string[]) => Problem | undefined) =>
    ({url, line, column}: Link): Finding[] => {
      const problem = problemOf(url, picturePaths(url, page, locale));
      return problem ? [{file, line, column, rule, severity: 'error', ...problem}] : [];
    };
  return [
    ...images.flatMap(toFinding('image', (url, paths) => imageProblem(site, url, paths))),
    ...links.flatMap(toFinding('link', (_, paths) => linkProblem(site, paths))),
  ];
}
