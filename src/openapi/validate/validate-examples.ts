import {checkValue, type Violation} from './validate';
import {isJsonMediaType} from '../operation/media-type';
import {toPointer} from '../json/pointer';
import type {Example, Json, Operation, Schema} from '../types';

/** An example of a description that does not fit the schema beside it. The operation can be used all the same. */
export type ExampleFinding = {
  /** Where the example belongs, as a JSON pointer from the operation: `/requestBody/content/application~1json/examples/one`. */
  pointer: string;
  /** Where and why it does not fit. */
  violations: Violation[];
};

function checkExample(
  schema: Schema,
  {name, text}: Example,
  at: string[],
  isOnly: boolean,
): ExampleFinding[] {
  const violations = checkValue(schema, JSON.parse(text) as Json);
  // The reader calls an `example` so, of which there is but one.
  const place = isOnly && name === 'example' ? [name] : ['examples', name];
  return violations.length > 0 ? [{pointer: toPointer([...at, ...place]), violations}] : [];
}

function checkAll(schema: Schema, examples: Example[], at: string[]): ExampleFinding[] {
  return examples.flatMap((example) => checkExample(schema, example, at, examples.length === 1));
}

/** The examples of JSON bodies and answers that do not fit their schema. What is `readOnly` may be missing in a request. */
export function validateExamples({body, otherBodies = [], responses}: Operation): ExampleFinding[] {
  const bodies = [...(body ? [body] : []), ...otherBodies].filter(({mediaType}) =>
    isJsonMediaType(mediaType),
  );
  return [
    ...bodies.flatMap(({schema, mediaType, examples}) =>
      checkAll(schema, examples, ['requestBody', 'content', mediaType]),
    ),
    ...responses.flatMap(({status, schema, mediaType, examples}) =>
      schema && mediaType && isJsonMediaType(mediaType)
        ? checkAll(schema, examples, ['responses', status, 'content', mediaType])
        : [],
    ),
  ];
}
