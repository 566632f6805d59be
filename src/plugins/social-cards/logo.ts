import {existsSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import type {LoadContext} from '@docusaurus/types';

/** The formats that a card can show. */
const MEDIA_TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

type Site = Pick<LoadContext, 'siteDir' | 'siteConfig'>;

/** The logo of the navigation bar as a data URL; undefined where the site has none, or none in its static folders. */
export function readLogo({siteDir, siteConfig}: Site): string | undefined {
  const {navbar} = siteConfig.themeConfig as {navbar?: {logo?: {src?: string}}};
  const source = navbar?.logo?.src;
  const type = MEDIA_TYPES[extname(source ?? '').toLowerCase()];
  if (source === undefined || type === undefined) return undefined;
  const file = siteConfig.staticDirectories
    .map((folder) => join(siteDir, folder, source))
    .find((path) => existsSync(path));
  return file && `data:${type};base64,${readFileSync(file).toString('base64')}`;
}
