import type {jsonpath, JSONPathQuery} from 'json-p3';
import {fromPointer} from '../json/pointer.ts';
import type {Json} from '../operation/types.ts';
import {evaluateCondition} from './criterion.ts';
import {evaluate, type Scope} from './expression.ts';
import type {Criterion} from './types.ts';

/** A value that fits in a line. */
type Scalar = string | number | boolean;

type Named = [name: string, value: unknown];

const isScalar = (value: unknown): value is Scalar =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** The name of the value of a runtime expression: `status` of `$response.body#/status`. */
function nameOf(expression: string): string | undefined {
  const [, header, pointer] = /^\$response\.(?:header\.(.+)|body#(.+))$/s.exec(expression) ?? [];
  return header ?? (pointer === undefined ? undefined : fromPointer(pointer).at(-1));
}

function named(expression: string, scope: Scope): Named[] {
  const name = nameOf(expression);
  return name === undefined ? [] : [[name, evaluate(expression, scope)]];
}

function simpleValues(condition: string, scope: Scope): Named[] {
  const found: Named[] = [];
  evaluateCondition(condition, (expression) => {
    found.push(...named(expression, scope));
    return evaluate(expression, scope) ?? null;
  });
  return found;
}

/** The paths in a filter, such as `@.status` of `@.status == 'active'`. */
function pathsIn(
  expression: jsonpath.expressions.FilterExpression,
  kinds: typeof jsonpath.expressions,
): JSONPathQuery[] {
  if (expression instanceof kinds.RelativeQuery) return [expression.path];
  if (expression instanceof kinds.LogicalExpression) return pathsIn(expression.expression, kinds);
  if (expression instanceof kinds.PrefixExpression) return pathsIn(expression.right, kinds);
  if (expression instanceof kinds.InfixExpression)
    return [...pathsIn(expression.left, kinds), ...pathsIn(expression.right, kinds)];
  return [];
}

/** The values that the last filter of a query reads: `status` of `$[?@.status == 'active']`. */
async function filterValues(condition: string, value: Json): Promise<Named[]> {
  const {compile, jsonpath} = await import('json-p3');
  const query = compile(condition);
  const [filter] = query.segments.at(-1)?.selectors ?? [];
  if (!(filter instanceof jsonpath.selectors.FilterSelector)) return [];
  const matches = query.query(value).values();
  // Without a match, the values of those that were compared.
  const parents = new jsonpath.JSONPathQuery(query.environment, query.segments.slice(0, -1));
  const compared =
    matches.length > 0
      ? matches
      : parents
          .query(value)
          .values()
          .flatMap((one) => Object.values(one ?? {}));
  return pathsIn(filter.expression, jsonpath.expressions).flatMap((path) => {
    const [last] = path.segments.at(-1)?.selectors ?? [];
    if (!(last instanceof jsonpath.selectors.NameSelector)) return [];
    return compared.flatMap((one) =>
      path
        .query(one)
        .values()
        .map((found): Named => [last.name, found]),
    );
  });
}

async function valuesOf(
  {type, condition, context = ''}: Criterion,
  scope: Scope,
): Promise<Named[]> {
  if (type === 'simple') return simpleValues(condition, scope);
  if (type === 'regex') return named(context, scope);
  const value = evaluate(context, scope);
  return value === undefined ? [] : filterValues(condition, value);
}

/**
 * The values of a response that criteria test, by their names in it: `{status: 'active'}`. Objects and lists are left
 * out, and so is a name with several values.
 */
export async function testedValues(
  criteria: readonly Criterion[],
  scope: Scope,
): Promise<Record<string, Scalar>> {
  const all = await Promise.all(criteria.map((criterion) => valuesOf(criterion, scope)));
  const values = new Map<string, unknown>();
  for (const [name, value] of all.flat())
    values.set(name, !values.has(name) || values.get(name) === value ? value : undefined);
  return Object.fromEntries(
    [...values].flatMap(([name, value]) => (isScalar(value) ? [[name, value]] : [])),
  );
}
