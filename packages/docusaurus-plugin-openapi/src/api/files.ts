import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {descriptionFile, workflowDescriptionNames} from '@batchwise/openapi/node';
import {foldersOf} from '../descriptions/resolve-descriptions.ts';
import type {SiteDescription} from '../descriptions/types.ts';

type Located = Pick<SiteDescription, 'id' | 'folder'>;

/** The descriptions and workflows of a site, by name, each with its folder relative to the site. */
export function describedFiles(
  siteDir: string,
  descriptions: readonly Located[],
): {name: string; folder: string}[] {
  const workflows = foldersOf(descriptions).flatMap((folder) =>
    workflowDescriptionNames(join(siteDir, folder)).map((name) => ({name, folder})),
  );
  return [...descriptions.map(({id, folder}) => ({name: id, folder})), ...workflows];
}

/** The files that the descriptions are read from in a language: descriptions, workflows, overlays. */
export function descriptionFiles(
  siteDir: string,
  descriptions: readonly Located[],
  locale: string,
): string[] {
  return describedFiles(siteDir, descriptions).flatMap(({name, folder}) => {
    const root = join(siteDir, folder);
    const overlay = join(root, 'i18n', locale, 'openapi', `${name}.overlay.yaml`);
    return [join(root, descriptionFile(name)), ...(existsSync(overlay) ? [overlay] : [])];
  });
}
