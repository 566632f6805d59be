import * as files from '../body/files.ts';
import * as notes from '../form/Notes.tsx';
import * as security from '../form/SecurityMenu.tsx';
import * as formats from '../messages/formats.ts';
import type {Loaded} from './live.browser.ts';
import {LiveExample} from './LiveExample.tsx';
import type {LoadOperation} from './source.ts';

const rendered = {LiveExample, parts: {files, notes, security, formats}};

/** On the server, the live example is rendered into the page. */
export const onServer: Omit<Loaded, 'operation'> | undefined = rendered;

export async function loadLiveExample(loadOperation: LoadOperation): Promise<Loaded> {
  return {...rendered, operation: (await loadOperation()).default};
}
