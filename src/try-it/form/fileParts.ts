import type {Operation} from '../../openapi/types';
import {fileProperties} from '../../request/form';
import {bodyKind} from '../../request/media-type';
import type * as FileParts from './files';

let parts: typeof FileParts | undefined;

/** The components of forms with files, once they are there. */
export const fileParts = (): typeof FileParts | undefined => parts;

/** Gives the components where they are at hand. */
export function giveFileParts(given: typeof FileParts): void {
  parts = given;
}

function takesFiles({body, otherBodies = []}: Operation): boolean {
  return [body, ...otherBodies].some((one) => one && (bodyKind(one) === 'binary' || (bodyKind(one) === 'multipart' && fileProperties(one).length > 0)));
}

/**
 * Fetches what the form of an operation needs beside what all forms do, before it takes over the server's HTML:
 * fetched later, it would have to be taken away from there for a moment, with the file that was chosen in it.
 */
export async function prepareForm(operation: Operation): Promise<void> {
  if (!parts && takesFiles(operation)) parts = await import('./files');
}
