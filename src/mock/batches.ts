import type {Json, JsonObject, Operation} from '../openapi/types';
import {readJsonBody} from './body';
import {checkGateway} from './gateway';
import type {Refuse} from './problem';

/** Who a batch was made by; a mock knows no users, and the caller's token must not show up in an answer. */
const CLIENT = 'mock-client';
const USER = 'mock-user';

/** What the operations need from outside: the error answers, the clock, and new ids. */
export type Context = {refuse: Refuse; now: () => number; randomId: () => string};

/** A body that fits the schema of createBatch. */
type NewBatch = {datasetId: string; inputFormat?: JsonObject & {format: string}; externalId?: string; tags?: JsonObject};

function readTemplate(operation: Operation): string {
  const example = operation.answers.find(({status}) => status === '201')?.examples[0];
  if (!example) throw new Error(`The operation "${operation.id}" has no example of a 201. Add one to its responses: the mock answers in its likeness.`);
  return example.text;
}

/** The example with the new id and the mock's names put in, so that what is derived from them (`acp_stagePath`) follows. */
function fillTemplate(template: string, id: string): JsonObject {
  const {id: exampleId} = JSON.parse(template) as {id: string};
  const filled = template.replaceAll(exampleId, id).replaceAll('{CREATED_CLIENT}', CLIENT).replaceAll('{CREATED_BY}', USER);
  return JSON.parse(filled) as JsonObject;
}

function makeBatch(template: string, asked: NewBatch, imsOrg: string, {now, randomId}: Context): JsonObject {
  const batch = fillTemplate(template, randomId());
  const time = now();
  const system = batch.tags as JsonObject;
  const related = batch.relatedObjects as JsonObject[];
  return {
    ...batch,
    imsOrg,
    updated: time,
    created: time,
    relatedObjects: related.map((one): Json => ({...one, id: asked.datasetId})),
    // The system's come first and cannot be replaced.
    tags: {...system, ...asked.tags, ...system},
    externalId: asked.externalId ?? batch.externalId ?? null,
    inputFormat: asked.inputFormat ? {...asked.inputFormat, format: asked.inputFormat.format.toLowerCase()} : (batch.inputFormat ?? null),
  };
}

/**
 * Makes the handler of `POST /batches`: 201 with the new batch, in the likeness of the description's example,
 * or the first refusal of the gateway's and the body's checks. Nothing is stored.
 * @throws Error when the description has no body or no 201 example for the operation.
 */
export function createBatch(operation: Operation, context: Context): (request: Request) => Promise<Response> {
  const {body} = operation;
  if (!body) throw new Error(`The operation "${operation.id}" has no request body. Describe it under "requestBody".`);
  const template = readTemplate(operation);
  return async (request) => {
    const refusal = checkGateway(request.headers, operation, context.refuse);
    if (refusal) return refusal;
    const read = await readJsonBody(request, body, context.refuse);
    if (read.refusal) return read.refusal;
    const imsOrg = request.headers.get('x-gw-ims-org-id') ?? '';
    const batch = makeBatch(template, read.value as NewBatch, imsOrg, context);
    return new Response(JSON.stringify(batch), {status: 201, headers: {'content-type': operation.accept}});
  };
}
