import {isObject} from '../json/coerce.ts';
import {judgePattern, MOST_CHARACTERS} from '../pattern/judge-pattern.ts';

/** Whether some value or name passes a test, at any depth and without recursion. */
function some(whole: unknown, test: (value: unknown) => boolean): boolean {
  const left: unknown[] = [whole];
  while (left.length > 0) {
    const value = left.pop();
    if (test(value)) return true;
    if (typeof value === 'object' && value !== null)
      for (const child of Object.values(value)) left.push(child);
  }
  return false;
}

const isBounded = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp && judgePattern(pattern) !== 'linear';
  } catch {
    return false;
  }
};

/** Whether a schema has a pattern that takes long to reject a long text. */
export const limitsTexts = (schema: unknown): boolean =>
  some(
    schema,
    (value) =>
      isObject(value) &&
      ((typeof value.pattern === 'string' && isBounded(value.pattern)) ||
        (isObject(value.patternProperties) &&
          Object.keys(value.patternProperties).some(isBounded))),
  );

const isLong = (text: unknown): boolean =>
  typeof text === 'string' && text.length > MOST_CHARACTERS;

/** Whether a value has a text or a name that is too long for such a pattern. */
export const hasLongText = (value: unknown): boolean =>
  some(value, (one) => isLong(one) || (isObject(one) && Object.keys(one).some(isLong)));
