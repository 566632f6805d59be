import {checkValue, type Violation} from './check';
import {isJsonType} from './media';
import {toPointer} from './pointer';
import type {Example, Json, Operation, Schema} from './types';

/** An example of a description that does not fit the schema beside it; a warning, for the operation can be used. */
export type ExampleFinding = {
  /** Where the example belongs, as a JSON pointer from the operation: `/requestBody/content/application~1json/examples/one`. */
  pointer: string;
  /** Where and why it does not fit. */
  violations: Violation[];
};

function checkExample(schema: Schema, {name, text}: Example, at: string[]): ExampleFinding[] {
  const violations = checkValue(schema, JSON.parse(text) as Json);
  return violations.length > 0 ? [{pointer: toPointer([...at, 'examples', name]), violations}] : [];
}

/** The examples of JSON bodies and answers that do not fit their schema. What is `readOnly` may be missing in a request. */
export function checkExamples({body, otherBodies = [], answers}: Operation): ExampleFinding[] {
  const bodies = [...(body ? [body] : []), ...otherBodies].filter(({mediaType}) => isJsonType(mediaType));
  return [
    ...bodies.flatMap(({schema, mediaType, examples}) => examples.flatMap((example) => checkExample(schema, example, ['requestBody', 'content', mediaType]))),
    ...answers.flatMap(({status, schema, mediaType, examples}) =>
      schema && mediaType && isJsonType(mediaType) ? examples.flatMap((example) => checkExample(schema, example, ['responses', status, 'content', mediaType])) : [],
    ),
  ];
}
