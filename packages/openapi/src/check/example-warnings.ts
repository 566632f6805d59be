import {writtenPath} from '../document/reference.ts';
import {list} from '../json/coerce.ts';
import {fromPointer, toPointer, valueAt} from '../json/pointer.ts';
import type {Json, JsonObject, Operation, Parameter} from '../operation/types.ts';
import {validateExamples} from '../validate/validate-examples.ts';
import type {Violation} from '../validate/validate.ts';
import {problemsOf} from '../request/example-values.ts';
import {problemMessage} from '../request/problem-message.ts';

/** A problem and its JSON pointer in the description, with the name of the broken rule; `file` and `line` where they are looked up. */
export type CheckProblem = {
  pointer: string;
  file?: string;
  line?: number;
  rule: string;
  message: string;
};

/**
 * Returns the path of a parameter that an operation or its path describes, or else of the operation.
 * @param pointer the JSON pointer of the operation.
 */
export function parameterPointer(
  document: JsonObject,
  pointer: string,
  {name, in: place}: Pick<Parameter, 'name' | 'in'>,
): string {
  const at = fromPointer(pointer);
  for (const owner of [at, at.slice(0, -1)]) {
    const parameters = list(valueAt(document, [...owner, 'parameters']));
    for (const index of parameters.keys()) {
      const path = writtenPath(document, [...owner, 'parameters', String(index), 'name']);
      const own = path.slice(0, -1);
      if (valueAt(document, path) === name && valueAt(document, [...own, 'in']) === place)
        return toPointer(own);
    }
  }
  return pointer;
}

/** The longest value of a keyword that is quoted whole. */
const LONGEST = 120;

function quote(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function misfit({path, keyword, expected}: Violation): string {
  const place = path.length > 0 ? `at "${toPointer(path)}", ` : '';
  return keyword === 'unchecked'
    ? `this example cannot be checked against its schema: ${quote(expected)}.`
    : `this example does not match its schema: ${place}"${keyword}" requires ${quote(expected)}.`;
}

const andMore = (count: number): string => (count > 1 ? ` (and ${count - 1} more)` : '');

function parameterWarnings(
  document: JsonObject,
  pointer: string,
  operation: Operation,
): CheckProblem[] {
  return operation.parameters.flatMap((parameter): CheckProblem[] => {
    const {secret, example, examples = []} = parameter;
    const texts = new Set([
      ...(example === undefined ? [] : [example]),
      ...examples.map(({text}) => text),
    ]);
    const problems = [...texts].flatMap((text) =>
      secret || text === '' ? [] : problemsOf(parameter, text),
    );
    const [first] = problems;
    if (!first) return [];
    return [
      {
        pointer: parameterPointer(document, pointer, parameter),
        rule: 'example',
        message: `an example is invalid: ${problemMessage(first)}${andMore(problems.length)} Correct the example or its schema.`,
      },
    ];
  });
}

/** Returns a warning for each example of an operation that does not match its schema, at the place where it is written. */
export function exampleWarnings(
  document: JsonObject,
  pointer: string,
  operation: Operation,
): CheckProblem[] {
  const inBodies = validateExamples(operation).flatMap(({pointer: example, violations}) => {
    const [first] = violations;
    if (!first) return [];
    const path = writtenPath(document, [...fromPointer(pointer), ...fromPointer(example)]);
    const message = `${misfit(first)}${andMore(violations.length)} Correct the example or its schema.`;
    return [{pointer: toPointer(path), rule: 'example', message}];
  });
  return [...parameterWarnings(document, pointer, operation), ...inBodies];
}
