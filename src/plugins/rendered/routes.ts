import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** A route as Docusaurus generates it: its path, and digits that tell it from others with that path. */
const ROUTE = /(?<=ComponentCreator\('((?:[^'\\]|\\.)*)', ')\w+(?='\))/g;

/**
 * Gives each route of Docusaurus' list a number in the place of its digits. They are made of all that is known of a page, such
 * as when it was changed, so that every page would seem to be rendered from something else when one changed.
 * @param routes the script with the routes. @param names the pieces of each, by its path and digits.
 */
export function numberRoutes<T>(
  routes: string,
  names: Record<string, T>,
): {routes: string; names: Record<string, T>} {
  const counts = new Map<string, number>();
  const numbered = new Map<string, string>();
  const script = routes.replace(ROUTE, (digits, quoted: string) => {
    const path = quoted.replaceAll("\\'", "'");
    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    numbered.set(`${path}-${digits}`, `${path}-${count}`);
    return String(count);
  });
  return {
    routes: script,
    names: Object.fromEntries(
      Object.entries(names).map(([name, pieces]) => [numbered.get(name) ?? name, pieces]),
    ),
  };
}

/** Leaves a file that is the same as it was, so that the bundler does. */
function write(file: string, content: string): string {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== content) writeFileSync(file, content);
  return file;
}

/** Writes Docusaurus' lists with numbers beside what it generated. @returns the aliases that put them in the place of its own. */
export function steadyRoutes(generatedFilesDir: string): Record<string, string> {
  const read = (name: string): string => readFileSync(join(generatedFilesDir, name), 'utf8');
  const {routes, names} = numberRoutes(
    read('routes.js'),
    JSON.parse(read('routesChunkNames.json')) as Record<string, unknown>,
  );
  const folder = join(generatedFilesDir, 'rendered');
  mkdirSync(folder, {recursive: true});
  return {
    '@generated/routes$': write(join(folder, 'routes.js'), routes),
    '@generated/routesChunkNames$': write(
      join(folder, 'routesChunkNames.json'),
      JSON.stringify(names),
    ),
  };
}
