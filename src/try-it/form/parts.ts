import type {Operation} from '../../openapi/types';
import {fileProperties} from '../../request/form';
import {bodyKind} from '../../request/media-type';
import type * as Files from './files';
import type * as Notes from './Notes';

type Parts = {
  /** Where files are chosen. */
  files?: typeof Files | undefined;
  /** What the form tells of a call that a page cannot make. */
  notes?: typeof Notes | undefined;
};

let parts: Parts = {};

/** The components that few forms need, where they are needed. */
export const formParts = (): Parts => parts;

/** Gives the components where they are at hand. */
export function giveFormParts(given: Parts): void {
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
  const [files, notes] = await Promise.all([
    parts.files ?? (takesFiles(operation) ? import('./files') : undefined),
    parts.notes ?? (operation.certificates ? import('./Notes') : undefined),
  ]);
  parts = {files, notes};
}
