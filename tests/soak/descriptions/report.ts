import type {Tried} from './try-document';
import {type Outcome, PASSED, UNCOUNTED} from './try-operation';

function countBy(outcomes: readonly Outcome[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const {outcome} of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The lines about one description: its outcomes, and the first that are no pass. */
export function describeTried(name: string, {outcomes, stops}: Tried, shown: number): string[] {
  if (stops !== undefined) return [`${name}: stops a build: ${stops}`];
  const counts = countBy(outcomes).map(([outcome, count]) => `${outcome} ${count}`);
  const bad = outcomes.filter(({outcome}) => !PASSED.has(outcome) && !UNCOUNTED.has(outcome));
  return [
    `${name}: ${counts.join(', ') || 'no operation'}`,
    ...bad
      .slice(0, shown)
      .map(({operation, outcome, detail = ''}) => `    ${outcome}: ${operation} ${detail}`),
  ];
}

export type Summary = {lines: string[]; failures: string[]};

/** The share of operations whose response has to pass the check. */
const LEAST_SHARE = 0.99;

/** The figures of all descriptions, and the demands that they do not meet. */
export function summarise(all: readonly Tried[]): Summary {
  const outcomes = all.flatMap((one) => one.outcomes);
  const counted = outcomes.filter(({outcome}) => !UNCOUNTED.has(outcome));
  const passed = counted.filter(({outcome}) => PASSED.has(outcome));
  const share = passed.length / Math.max(counted.length, 1);
  const percent = (100 * share).toFixed(2);
  const stopping = all.filter(({stops}) => stops !== undefined).length;
  const failing = outcomes.filter(({outcome}) =>
    ['unasked 5xx', 'fault description', 'fault handler', 'threw', 'no mock'].includes(outcome),
  );
  const warnings = all.reduce((sum, one) => sum + one.warnings, 0);
  return {
    lines: [
      `${all.length} descriptions, ${stopping} stop a build, ${warnings} warnings`,
      `${outcomes.length} operations, ${counted.length} counted, ${percent} % pass`,
      ...countBy(outcomes).map(([outcome, count]) => `  ${outcome}: ${count}`),
    ],
    failures: [
      ...(stopping > 0 ? [`${stopping} descriptions stop a build.`] : []),
      ...(failing.length > 0 ? [`${failing.length} operations fail unasked.`] : []),
      ...(share < LEAST_SHARE ? [`Only ${percent} % of the responses pass.`] : []),
    ],
  };
}
