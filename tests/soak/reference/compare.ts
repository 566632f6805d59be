import type {Facts} from './raw';
import type {Shown} from './shown';

/** The facts that the reference lacks, and those that no document states. */
export type Difference = {
  missing: string[];
  invented: string[];
  /** How many facts were compared. */ facts: number;
};

const pathOf = (fact: string): string => fact.slice(0, fact.lastIndexOf(': '));

/** Whether a path is one of some, or below it. */
function isWithin(path: string, paths: ReadonlySet<string>): boolean {
  if (paths.size === 0) return false;
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1))
    if (paths.has(path.slice(0, end))) return true;
  return false;
}

/** Compares what the reference shows with what the document says. */
export function compare({facts, ends}: Shown, said: Facts): Difference {
  const isCompared = (fact: string): boolean =>
    !isWithin(pathOf(fact), ends) &&
    !isWithin(pathOf(fact), said.unknown) &&
    // The reference shows only the value that stands for a schema.
    !(fact.includes(': value ') && said.discriminators.has(pathOf(fact)));
  return {
    facts: [...said.must].filter(isCompared).length,
    missing: [...said.must].filter((fact) => !facts.has(fact) && isCompared(fact)),
    invented: [...facts].filter(
      (fact) =>
        !said.must.has(fact) &&
        !said.may.has(fact) &&
        isCompared(fact) &&
        // The reference shows which value stands for a schema.
        !said.discriminators.has(pathOf(fact)),
    ),
  };
}
