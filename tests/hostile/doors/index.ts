import type {Payload} from '../payload';
import {DESCRIPTIONS} from './descriptions';
import {PO, XLIFF} from './exchange-files';
import {FILE_NAMES} from './file-names';
import {FRONT_MATTER} from './front-matter';
import {HEADERS} from './headers';
import {LINKS} from './links';
import {OVERLAYS} from './overlays';
import {PAGES} from './pages';
import {PASTED_COMMANDS} from './pasted-commands';
import {RESPONSES} from './responses';

/** The payloads by the door through which they come. */
export const DOORS: Readonly<Record<string, readonly Payload[]>> = {
  responses: RESPONSES,
  headers: HEADERS,
  'file names': FILE_NAMES,
  descriptions: DESCRIPTIONS,
  overlays: OVERLAYS,
  links: LINKS,
  'pasted commands': PASTED_COMMANDS,
  XLIFF,
  PO,
  pages: PAGES,
  'front matter': FRONT_MATTER,
};
