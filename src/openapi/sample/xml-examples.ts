import {isXmlMediaType} from '../operation/media-type';
import {sampleValue} from './sample-value';
import type {Example, Json, Operation, RequestBody, Schema} from '../types';
import {writeXml} from './xml';

/** An example that is described as a value, which stands there as JSON: XML itself never reads as JSON. */
function asXml(schema: Schema, example: Example): Example {
  let value: Json;
  try {
    value = JSON.parse(example.text) as Json;
  } catch {
    return example;
  }
  return typeof value === 'object' && value !== null
    ? {...example, text: writeXml(schema, value)}
    : example;
}

function sampleOf(schema: Schema): Example[] {
  // Of a plain text nobody knows which elements it means.
  if (Object.keys(schema).length === 0 || schema.type === 'string') return [];
  const whole = sampleValue(schema, {optional: true});
  const {value} = whole.violations.length === 0 ? whole : sampleValue(schema);
  return [{name: 'example', summary: '', text: writeXml(schema, value)}];
}

function withXml(body: RequestBody): RequestBody {
  if (!isXmlMediaType(body.mediaType)) return body;
  const {schema, examples} = body;
  return {
    ...body,
    examples: examples.length > 0 ? examples.map((one) => asXml(schema, one)) : sampleOf(schema),
  };
}

/**
 * The operation with its XML written out: examples that are described as values, and a sample, made from the
 * schema, of a body without an example. JSON is made from fields; XML has nothing else to begin with.
 */
export function withXmlExamples(operation: Operation): Operation {
  const {body, otherBodies, responses} = operation;
  return {
    ...operation,
    ...(body ? {body: withXml(body)} : {}),
    ...(otherBodies ? {otherBodies: otherBodies.map(withXml)} : {}),
    responses: responses.map((answer) =>
      isXmlMediaType(answer.mediaType ?? '') && answer.schema
        ? {...answer, examples: answer.examples.map((one) => asXml(answer.schema ?? {}, one))}
        : answer,
    ),
  };
}
