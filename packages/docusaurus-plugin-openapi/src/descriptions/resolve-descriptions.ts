import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {basename, join, relative, resolve} from 'node:path';
import {nearestNames} from '@batchwise/openapi/finding';
import {descriptionNames, DESCRIPTIONS, posixPath} from '@batchwise/openapi/node';
import type {DescriptionOptions, MockFiles, MockOptions, SiteDescription} from './types.ts';

/** A description, and the folder that has `openapi` and `i18n`, relative to the site. */
type Located = DescriptionOptions & Pick<SiteDescription, 'folder'>;

const fail = (message: string): never => {
  throw new Error(`docusaurus-plugin-openapi: ${message}`);
};

/** A path without slashes at its ends. */
export const trimSlashes = (path: string): string => path.replace(/^\/|\/$/g, '');

/** Names the files that a wrong path may have meant. */
function nearestFiles(path: string): string {
  const folder = resolve(path, '..');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const near = nearestNames(basename(path), names);
  return near.length > 0 ? ` Similar: ${near.join(', ')}.` : '';
}

function existingFile(siteDir: string, option: string, path: string): string {
  const file = resolve(siteDir, path);
  if (existsSync(file)) return file;
  return fail(`"${option}" is "${path}", but there is no such file.${nearestFiles(file)}`);
}

function resolveSeed(siteDir: string, option: string, path: string): string {
  const file = existingFile(siteDir, option, path);
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    fail(`"${option}" is "${path}", which is not JSON: ${(error as Error).message}`);
  }
  return file;
}

function resolveMock(
  siteDir: string,
  option: string,
  mock: MockOptions | false,
): MockFiles | undefined {
  if (mock === false) return undefined;
  const {handlers, seed, state = true} = mock;
  return {
    state,
    ...(handlers === undefined
      ? {}
      : {handlers: existingFile(siteDir, `${option}.handlers`, handlers)}),
    ...(seed === undefined ? {} : {seed: resolveSeed(siteDir, `${option}.seed`, seed)}),
  };
}

/** The folder that has `openapi` and `i18n`, relative to the site. */
function folderOf(siteDir: string, option: string, {id, path}: DescriptionOptions): string {
  const file = existingFile(siteDir, `${option}.path`, path);
  const written = posixPath(relative(siteDir, file));
  const end = `${DESCRIPTIONS}/${id}.yaml`;
  if (written === end) return '';
  if (written.endsWith(`/${end}`) && !written.startsWith('..'))
    return written.slice(0, -end.length - 1);
  return fail(
    `"${option}.path" is "${path}". The file of the description "${id}" must be ${end}: move or rename it, or change the id.`,
  );
}

/** Every description in `openapi/`, each with a mock. */
function defaultDescriptions(siteDir: string): DescriptionOptions[] {
  if (!existsSync(join(siteDir, DESCRIPTIONS)))
    fail(
      `the site has no folder "${DESCRIPTIONS}". Create it and put an OpenAPI description into it, such as ${DESCRIPTIONS}/trains.yaml.`,
    );
  return descriptionNames(siteDir).map((id) => ({id, path: `${DESCRIPTIONS}/${id}.yaml`}));
}

/**
 * Finds the folders of the descriptions.
 * @param descriptions by default every description in `openapi/`.
 * @throws Error that names the option, the wrong value and the fix.
 */
export const locateDescriptions = (
  siteDir: string,
  descriptions: readonly DescriptionOptions[] = defaultDescriptions(siteDir),
): Located[] =>
  descriptions.map((one, index) => ({
    ...one,
    folder: folderOf(siteDir, `descriptions[${index}]`, one),
  }));

/** Finds the folders of the descriptions, and checks the files of their mocks; see {@link locateDescriptions}. */
export const resolveDescriptions = (
  siteDir: string,
  descriptions?: readonly DescriptionOptions[],
): SiteDescription[] =>
  locateDescriptions(siteDir, descriptions).map(({id, folder, mock = {}, reference}, index) => ({
    id,
    folder,
    mock: resolveMock(siteDir, `descriptions[${index}].mock`, mock),
    ...(reference ? {routeBasePath: trimSlashes(reference.routeBasePath)} : {}),
  }));

/** The folders of the descriptions, each once; workflows are in the same folders. */
export const foldersOf = (descriptions: readonly Pick<SiteDescription, 'folder'>[]): string[] => [
  ...new Set(descriptions.map(({folder}) => folder)),
];
