/** Where code reads a variable of the environment, and which; without a name it may be any. */
const READ = 'process.env';
const NAME = /^(?:\.(\w+)|\[\s*(['"])(\w+)\2\s*\])/;
/** More than the longest name of a variable. */
const AHEAD = 100;

/** What a page may be rendered from besides the bundle: the release of Node, language, zone and variables of where that is done. */
export type Environment = {
  /** Finds the variables that code reads. */
  add: (code: Buffer) => void;
  digest: () => string;
};

function variablesIn(code: Buffer): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  for (let at = code.indexOf(READ); at !== -1; at = code.indexOf(READ, at + READ.length)) {
    const [, name, , quoted] =
      NAME.exec(code.toString('latin1', at + READ.length, at + READ.length + AHEAD)) ?? [];
    found.push(name ?? quoted);
  }
  return found;
}

/** Collects what of the environment the code of a bundle depends on. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment {
  const names = new Set<string | undefined>();
  return {
    add: (code) => variablesIn(code).forEach((name) => names.add(name)),
    digest: () => {
      const {locale, timeZone} = Intl.DateTimeFormat().resolvedOptions();
      const variables = names.has(undefined)
        ? Object.keys(env)
        : [...names].flatMap((name) => name ?? []);
      return JSON.stringify([
        process.versions,
        process.platform,
        locale,
        timeZone,
        variables.sort().map((name) => [name, env[name] ?? null]),
      ]);
    },
  };
}
