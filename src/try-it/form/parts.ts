import type {Operation} from '../../openapi/types';
import {fileProperties} from '../../request/body/form';
import type * as Formats from '../messages/formats';
import type * as Files from './files';
import type * as Notes from './Notes';

type Parts = {
  /** Where files are chosen. */
  files?: typeof Files | undefined;
  /** What the form tells of a call that a page cannot make. */
  notes?: typeof Notes | undefined;
  /** How dates, addresses and the like are typed. */
  formats?: typeof Formats | undefined;
};

let parts: Parts = {};

/** What few forms need, where it is needed. */
export const formParts = (): Parts => parts;

/** Gives all of it where it is at hand. */
export function giveFormParts(given: Parts): void {
  parts = given;
}

function takesFiles({body, otherBodies = []}: Operation): boolean {
  return [body, ...otherBodies].some(
    (one) =>
      one &&
      (one.kind === 'binary' || (one.kind === 'multipart' && fileProperties(one).length > 0)),
  );
}

const hasFormats = ({parameters, body, otherBodies}: Operation): boolean =>
  JSON.stringify([parameters, body, otherBodies]).includes('"format":');

/**
 * Fetches what the form of an operation needs beside what all forms do, before it takes over the server's HTML:
 * fetched later, it would have to be taken away from there for a moment, with the file that was chosen in it.
 */
export async function prepareForm(operation: Operation): Promise<void> {
  const [files, notes, formats] = await Promise.all([
    parts.files ?? (takesFiles(operation) ? import('./files') : undefined),
    parts.notes ?? (operation.certificates ? import('./Notes') : undefined),
    parts.formats ?? (hasFormats(operation) ? import('../messages/formats') : undefined),
  ]);
  parts = {files, notes, formats};
}
