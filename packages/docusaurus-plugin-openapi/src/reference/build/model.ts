import {translatableTexts} from '@batchwise/openapi/description';
import type {JsonObject} from '@batchwise/openapi/json';
import type {OperationNode, OverviewNode, SchemaNode} from '@batchwise/openapi/reference';

export const readReferenceOperation = (_document: JsonObject, _id: string): OperationNode | undefined =>
  undefined;
export const readReferenceOverview = (_document: JsonObject): OverviewNode => ({
  title: '',
  version: '',
  summary: '',
  description: '',
  servers: [],
  schemes: [],
  webhooks: [],
});
export const readReferenceSchema = (_document: JsonObject, _name: string): SchemaNode | undefined =>
  undefined;
export const sharedSchemas = (_document: JsonObject): string[] => [];
export const textsAt = (document: JsonObject, pointer: string): string[] =>
  [...translatableTexts(document).keys()].filter((one) => one.startsWith(pointer));
