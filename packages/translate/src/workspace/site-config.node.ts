import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const CONFIGURATIONS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map(
  (ending) => `docusaurus.config.${ending}`,
);

/**
 * Whether a site publishes a reference of its API descriptions: whether its configuration has the option `reference`. It
 * is only read, since loading it with all plugins takes seconds. True without a configuration.
 */
export function publishesReference(root: string): boolean {
  const path = CONFIGURATIONS.map((name) => join(root, name)).find((one) => existsSync(one));
  return path === undefined || /\breference\b/.test(readFileSync(path, 'utf8'));
}
