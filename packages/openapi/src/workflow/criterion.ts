import type {Json} from '../operation/types.ts';

type Token = {
  kind: 'operator' | 'expression' | 'literal';
  text: string;
  value: Json;
  offset: number;
};

/**
 * Matches one token. A runtime expression ends before white space, a parenthesis or an operator.
 */
const TOKEN =
  /\s*(?:(?<operator>==|!=|<=|>=|&&|\|\||[<>!()])|(?<string>'(?:[^']|'')*')|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])|(?<word>true|false|null)(?!\w)|(?<expression>\$(?:(?!&&|\|\||[=!<>]=)[^\s()<>])+))/y;

function fail(condition: string, offset: number): never {
  const rest = condition.slice(offset).trim();
  const found = rest === '' ? 'at its end' : `at "${rest}"`;
  throw new Error(
    `The condition "${condition}" is not valid ${found}. Use runtime expressions, literals, ==, !=, <, <=, >, >=, &&, ||, ! and parentheses, with text in single quotation marks.`,
  );
}

function tokens(condition: string): Token[] {
  const found: Token[] = [];
  const end = condition.trimEnd().length;
  for (let offset = 0; offset < end;) {
    TOKEN.lastIndex = offset;
    const groups = TOKEN.exec(condition)?.groups;
    if (!groups) fail(condition, offset);
    const {operator, string, number, word, expression} = groups;
    if (operator !== undefined) found.push({kind: 'operator', text: operator, value: null, offset});
    else if (expression !== undefined)
      found.push({kind: 'expression', text: expression, value: null, offset});
    else if (string !== undefined)
      found.push({
        kind: 'literal',
        text: string,
        value: string.slice(1, -1).replaceAll("''", "'"),
        offset,
      });
    else
      found.push({
        kind: 'literal',
        text: number ?? word ?? '',
        value: JSON.parse(number ?? word ?? 'null') as Json,
        offset,
      });
    offset = TOKEN.lastIndex;
  }
  return found;
}

/**
 * Converts numerals in text beside a number, since headers and inputs are always text ("loose
 * comparisons").
 */
function loosely(left: Json, right: Json): [Json, Json] {
  const isNumeral = (value: Json): value is string =>
    typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);
  if (typeof left === 'number' && isNumeral(right)) return [left, Number(right)];
  if (typeof right === 'number' && isNumeral(left)) return [Number(left), right];
  if (typeof left === 'string' && typeof right === 'string')
    return [left.toLowerCase(), right.toLowerCase()];
  return [left, right];
}

function compare(operator: string, a: Json, b: Json): boolean {
  const [left, right] = loosely(a, b);
  if (operator === '==') return JSON.stringify(left) === JSON.stringify(right);
  if (operator === '!=') return JSON.stringify(left) !== JSON.stringify(right);
  const ordered =
    (typeof left === 'number' && typeof right === 'number') ||
    (typeof left === 'string' && typeof right === 'string');
  if (!ordered) return false;
  if (operator === '<') return left < right;
  if (operator === '<=') return left <= right;
  return operator === '>' ? left > right : left >= right;
}

/** Whether a value counts as true in a condition. */
const isTrue = (value: Json): boolean =>
  value !== null && value !== false && value !== 0 && value !== '';

/**
 * Evaluates a simple condition (Arazzo 1.0.1, Criterion Object: Literals, Operators). Texts are
 * compared in any letter case, as it demands. `!` binds closest, then comparisons, `&&` and `||`;
 * there is no short-circuit evaluation, so that all mistakes are found.
 * @param valueOf returns the value of a runtime expression.
 * @throws Error that shows where the condition cannot be parsed.
 */
export function evaluateCondition(
  condition: string,
  valueOf: (expression: string) => Json,
): boolean {
  const all = tokens(condition);
  let next = 0;
  const take = (...operators: string[]): string | undefined => {
    const token = all[next];
    if (token?.kind !== 'operator' || !operators.includes(token.text)) return undefined;
    next += 1;
    return token.text;
  };
  const stop = (): never => fail(condition, all[next]?.offset ?? condition.length);
  const unary = (): Json => {
    if (take('!')) return !isTrue(unary());
    if (take('(')) {
      const value = either();
      return take(')') ? value : stop();
    }
    const token = all[next];
    if (!token || token.kind === 'operator') return stop();
    next += 1;
    return token.kind === 'expression' ? valueOf(token.text) : token.value;
  };
  const comparison = (): Json => {
    const left = unary();
    const operator = take('==', '!=', '<=', '>=', '<', '>');
    return operator === undefined ? left : compare(operator, left, unary());
  };
  const both = (): Json => {
    let value = comparison();
    while (take('&&')) {
      const right = comparison();
      value = isTrue(value) && isTrue(right);
    }
    return value;
  };
  const either = (): Json => {
    let value = both();
    while (take('||')) {
      const right = both();
      value = isTrue(value) || isTrue(right);
    }
    return value;
  };
  const value = either();
  return next < all.length ? stop() : isTrue(value);
}
