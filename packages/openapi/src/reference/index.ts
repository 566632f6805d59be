export {locatedOperations} from './located-operations.ts';
export {type OperationRead, readReferenceOperation} from './operation.ts';
export {type OverviewRead, readReferenceOverview} from './overview.ts';
export type {ReadOptions} from './reading.ts';
export {readReferenceSchema, schemaPointer, type SchemaRead, sharedSchemas} from './schemas.ts';
export {textsAt} from './texts.ts';
export {readReferenceWebhooks, type WebhookRead} from './webhooks.ts';
export type * from './schema/types.ts';
export type * from './types.ts';
