import {toPointer} from '../json/pointer.ts';
import {isJsonMediaType} from '../http/media-type.ts';
import {parseJson} from '../json/parse-json.ts';
import type {Example, Operation, Schema} from '../operation/types.ts';
import {checkValue, type Violation} from './validate.ts';

/** An example that does not fit its schema. The operation can be used all the same. */
export type ExampleFinding = {
  /**
   * The JSON pointer of the example from the operation:
   * `/requestBody/content/application~1json/examples/one`.
   */
  pointer: string;
  /** The places where it does not fit. */
  violations: Violation[];
};

function checkExample(
  schema: Schema,
  {name, text}: Example,
  at: string[],
  isOnly: boolean,
): ExampleFinding[] {
  const violations = checkValue(schema, parseJson(text));
  // The reader names a single `example` so.
  const place = isOnly && name === 'example' ? [name] : ['examples', name];
  return violations.length > 0 ? [{pointer: toPointer([...at, ...place]), violations}] : [];
}

function checkAll(schema: Schema, examples: Example[], at: string[]): ExampleFinding[] {
  return examples.flatMap((example) => checkExample(schema, example, at, examples.length === 1));
}

/**
 * Checks the examples of JSON bodies and responses against their schemas. In a request, `readOnly`
 * properties may be missing.
 */
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
