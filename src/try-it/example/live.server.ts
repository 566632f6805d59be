import type {Operation} from '../../openapi/types';
import * as files from '../body/files';
import * as notes from '../form/Notes';
import {giveFormParts} from '../form/parts';
import {Live as Component, type LiveComponent} from './LiveExample';
import * as formats from '../messages/formats';
import type {LoadOperation} from './source';

giveFormParts({files, notes, formats});

/** On the server the live part is there at once, so that it is rendered into the page. */
export const Live: LiveComponent | undefined = Component;

export async function loadLive(loadOperation: LoadOperation): Promise<[LiveComponent, Operation]> {
  return [Component, (await loadOperation()).default];
}
