import {createContext, useContext} from 'react';
import type {Operation} from '@batchwise/openapi/operation';
import {fileProperties} from '@batchwise/openapi/request';
import type * as Files from '../body/files.ts';
import {responseTypes} from '@batchwise/openapi/response';
import type * as Formats from '../messages/formats.ts';
import type {DescribedOperation} from '../field/rich-text.ts';
import type * as EditAsForm from '../body/EditAsForm.tsx';
import type * as Examples from '../field/ExampleMenu.tsx';
import type * as Rich from '../field/RichText.tsx';
import type {ByHand} from '../sample/byHand.tsx';
import type * as Accept from './AcceptMenu.tsx';
import type * as Notes from './Notes.tsx';

/** Parts of the form that few operations need. */
export type FormParts = {
  /** Where files are chosen. */
  files?: typeof Files | undefined;
  /** Notes on a call that a page cannot make, and the choice to send an empty parameter. */
  notes?: typeof Notes | undefined;
  /** The menu of media types of the response, where there are several. */
  accept?: typeof Accept | undefined;
  /** Shows descriptions in Markdown. */
  rich?: ReturnType<typeof Rich.showRichTexts> | undefined;
  /** The menu of examples, where a value has several. */
  examples?: typeof Examples | undefined;
  /** Edits nested JSON level by level, in operations with a body. */
  nested?: Pick<typeof EditAsForm, 'EditAsForm'> | undefined;
  /** The code samples that were written by hand. */
  byHand?: ByHand | undefined;
  /** How dates, URLs and the like are written. */
  formats?: typeof Formats | undefined;
};

export const FormPartsContext = createContext<FormParts>({});

export const useFormParts = (): FormParts => useContext(FormPartsContext);

function takesFiles({body, otherBodies = []}: Operation): boolean {
  return [body, ...otherBodies].some((one) => {
    if (!one) return false;
    const kind = one.kind;
    return kind === 'binary' || (kind === 'multipart' && fileProperties(one).length > 0);
  });
}

const hasFormats = ({parameters, body, otherBodies}: Operation): boolean =>
  JSON.stringify([parameters, body, otherBodies]).includes('"format":');

const hasNotes = ({certificates, parameters}: Operation): boolean =>
  certificates !== undefined || parameters.some(({allowEmpty}) => allowEmpty);

const hasExamples = ({parameters, body, otherBodies = []}: Operation): boolean =>
  [...parameters, body, ...otherBodies].some((one) => (one?.examples?.length ?? 0) > 1);

/** Whether a schema may have alternatives. Where a value merely has such a name, a larger part is loaded than is needed. */
const hasAlternatives = (operation: Operation): boolean =>
  /"(oneOf|anyOf|mapping)":/.test(JSON.stringify(operation));

function loadNested(operation: Operation) {
  if (!operation.body) return undefined;
  return hasAlternatives(operation)
    ? import('../body/LinkedForm.tsx')
    : import('../body/EditAsForm.tsx');
}

/**
 * Loads the parts that the form of an operation needs. It is awaited before hydration: without them, the first
 * rendering would remove their HTML, and with it a file that the reader has already chosen.
 */
export async function loadFormParts(operation: DescribedOperation): Promise<FormParts> {
  const {richTexts, codeSamples} = operation;
  const [files, notes, accept, rich, examples, nested, formats, byHand] = await Promise.all([
    takesFiles(operation) ? import('../body/files.ts') : undefined,
    hasNotes(operation) ? import('./Notes.tsx') : undefined,
    responseTypes(operation).length > 1 ? import('./AcceptMenu.tsx') : undefined,
    richTexts && import('../field/RichText.tsx').then((rich) => rich.showRichTexts(richTexts)),
    hasExamples(operation) ? import('../field/ExampleMenu.tsx') : undefined,
    loadNested(operation),
    hasFormats(operation) ? import('../messages/formats.ts') : undefined,
    codeSamples && import('../sample/byHand.tsx').then((one) => one.showByHand(codeSamples)),
  ]);
  return {files, notes, accept, rich, examples, nested, formats, byHand};
}
