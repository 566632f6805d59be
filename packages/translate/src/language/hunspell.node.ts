import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {Hunspell, HunspellFactory} from 'hunspell-asm';
import type {Dictionary} from './spelling.ts';
import {languageOf} from './word-forms.ts';

/** Dictionaries by language. They can be asked for at once, and used when `load` has been awaited. */
export type Dictionaries = {
  load: () => Promise<void>;
  dictionaryOf: (locale: string) => Dictionary | undefined;
};

/** The folders that this package finds its dependencies in. */
const MODULES = createRequire(import.meta.url).resolve.paths('hunspell-asm') ?? [];

/** Where only what the built site needs is installed, Hunspell is not, and nothing is said of spelling. */
const isInstalled = MODULES.some((folder) => existsSync(join(folder, 'hunspell-asm')));

/** The folder of the package `dictionary-<locale>`, of the project or of this tool. */
function folderOf(root: string, locale: string): string | undefined {
  const names = [locale.toLowerCase(), languageOf(locale)];
  return names
    .flatMap((name) =>
      [join(root, 'node_modules'), ...MODULES].map((folder) => join(folder, `dictionary-${name}`)),
    )
    .find((folder) => existsSync(join(folder, 'index.dic')));
}

/** Hunspell as WebAssembly; what it does at the end of the process when something fails is left to this tool. */
async function loadFactory(): Promise<HunspellFactory> {
  const before = process.listeners('uncaughtException');
  const {loadModule} = await import('hunspell-asm');
  const factory = await loadModule();
  for (const listener of process.listeners('uncaughtException'))
    if (!before.includes(listener)) process.removeListener('uncaughtException', listener);
  return factory;
}

/** The Hunspell dictionaries that are installed as `dictionary-<locale>`; each is read when it is first used. */
export function openDictionaries(root: string): Dictionaries {
  let factory: HunspellFactory | undefined;
  const opened = new Map<string, Hunspell>();
  const open = (folder: string): Hunspell => {
    const known = opened.get(folder);
    if (known) return known;
    if (!factory) throw new Error('The dictionaries are not loaded yet.');
    const affixes = factory.mountBuffer(readFileSync(join(folder, 'index.aff')));
    const words = factory.mountBuffer(readFileSync(join(folder, 'index.dic')));
    const hunspell = factory.create(affixes, words);
    opened.set(folder, hunspell);
    return hunspell;
  };
  return {
    load: async () => {
      if (isInstalled) factory ??= await loadFactory();
    },
    dictionaryOf: (locale) => {
      const folder = isInstalled ? folderOf(root, locale) : undefined;
      if (folder === undefined) return undefined;
      const {version} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        version: string;
      };
      return {
        name: `${languageOf(locale)} ${version}`,
        has: (word) => open(folder).spell(word),
        suggest: (word) => open(folder).suggest(word),
      };
    },
  };
}
