import {isXmlMediaType} from '../http/media-type.ts';
import type {Example, Json, Operation, RequestBody, Schema} from '../operation/types.ts';
import {sampleValue} from './sample-value.ts';
import {writeXml} from './xml.ts';

/**
 * Writes an example that the description gives as a value, in JSON, as XML; XML itself is never
 * valid JSON.
 */
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
  // A plain string does not tell which elements it stands for.
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
 * Writes the XML of an operation: examples that the description gives as values, and samples made
 * from the schema for bodies without an example. Unlike JSON, XML is not edited by fields, so it
 * needs a text to begin with.
 */
export function withXmlExamples(operation: Operation): Operation {
  const {body, otherBodies, responses} = operation;
  return {
    ...operation,
    ...(body ? {body: withXml(body)} : {}),
    ...(otherBodies ? {otherBodies: otherBodies.map(withXml)} : {}),
    responses: responses.map((response) =>
      isXmlMediaType(response.mediaType ?? '') && response.schema
        ? {...response, examples: response.examples.map((one) => asXml(response.schema ?? {}, one))}
        : response,
    ),
  };
}
