import * as files from '../body/files';
import * as notes from '../form/Notes';
import * as formats from '../messages/formats';
import type {Loaded} from './live.browser';
import {LiveExample} from './LiveExample';
import type {LoadOperation} from './source';

const rendered = {LiveExample, parts: {files, notes, formats}};

/** On the server, the live example is rendered into the page. */
export const onServer: Omit<Loaded, 'operation'> | undefined = rendered;

export async function loadLiveExample(loadOperation: LoadOperation): Promise<Loaded> {
  return {...rendered, operation: (await loadOperation()).default};
}
