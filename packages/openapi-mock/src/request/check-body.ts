import {isObject, valueAt} from '@batchwise/openapi/json';
import {variantsOf} from '@batchwise/openapi/schema';
import type {Json} from '@batchwise/openapi/json';
import type {Schema} from '@batchwise/openapi/operation';
import {checkValue, type Violation} from '@batchwise/openapi/validate';

/** Whether a violation says that a value fits no variant, or several, of a schema with a discriminator. */
const isChoice = ({keyword, schema}: Violation): boolean =>
  (keyword === 'oneOf' || keyword === 'anyOf') && isObject(schema.discriminator);

const isBelow = (path: readonly string[], owner: readonly string[]): boolean =>
  owner.every((key, index) => path[index] === key);

/** Explains why a value fits none of the variants; undefined where the discriminator does not tell. */
function explainChoice(
  {schema, path}: Violation,
  root: Schema,
  value: Json,
): Violation[] | undefined {
  const definitions = root.$defs ?? {};
  const object = valueAt(value, path);
  const variants = variantsOf(schema, definitions);
  const property = variants.find(({discriminator}) => discriminator)?.discriminator?.property;
  if (!isObject(object) || property === undefined) return undefined;
  const given = object[property];
  const chosen = variants.find(({discriminator}) => discriminator?.value === given);
  if (chosen) {
    const own = checkBody({...chosen.schema, $defs: definitions}, object);
    return own.length === 0
      ? undefined
      : own.map((one) => ({...one, path: [...path, ...one.path]}));
  }
  const values = variants.flatMap(({discriminator}) => discriminator?.value ?? []);
  const place = {path: [...path, property], schema: {enum: values}};
  return given === undefined
    ? [{...place, keyword: 'required', expected: true}]
    : [{...place, keyword: 'enum', expected: values}];
}

/**
 * Checks a body against its schema. Of variants that a discriminator tells apart, only the one that
 * the body names is checked; for an unknown name, the violation has the allowed ones.
 */
export function checkBody(schema: Schema, value: Json): Violation[] {
  const violations = checkValue(schema, value);
  const [choice] = violations.filter(isChoice).sort((a, b) => a.path.length - b.path.length);
  const explained = choice && explainChoice(choice, schema, value);
  if (!explained) return violations;
  return [...violations.filter(({path}) => !isBelow(path, choice.path)), ...explained];
}
