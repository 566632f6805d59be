import {toPointer} from '../json/pointer.ts';
import type {JsonObject} from '../operation/types.ts';
import {readOperationPage, type OperationRead} from './operation.ts';
import {findWebhooks} from './overview.ts';
import type {ReadOptions} from './reading.ts';

/** A webhook as a page of its own shows it, and its JSON pointer. */
export type WebhookRead = OperationRead & {pointer: string};

/** Reads the webhooks of a description, each for a page of its own. Never throws. */
export function readReferenceWebhooks(
  document: JsonObject,
  options: ReadOptions = {},
): WebhookRead[] {
  return findWebhooks(document).webhooks.map((found) => ({
    pointer: toPointer(found.at),
    ...readOperationPage(document, found, {...options, template: ''}),
  }));
}
