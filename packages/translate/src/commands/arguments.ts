import type {Finding} from '@batchwise/openapi/finding';
import {nearWords, usageFinding} from '../terminal/usage.ts';
import {command} from '../terminal/wording.ts';

/** A parsed command line; without `colour`, the terminal decides. */
export type Arguments = {
  command?: string;
  names: string[];
  locales: string[];
  isJson: boolean;
  isGitHub: boolean;
  isHelp: boolean;
  colour?: boolean;
  format?: string;
  out?: string;
};

const OPTIONS = [
  '--json',
  '--github',
  '--help',
  '--locale',
  '--color',
  '--no-color',
  '--format',
  '--out',
];

/** Parses a command line; `--locale` may be repeated, or name several languages with commas. */
export function readArguments(words: readonly string[]): {given: Arguments; findings: Finding[]} {
  const given: Arguments = {names: [], locales: [], isJson: false, isGitHub: false, isHelp: false};
  const findings: Finding[] = [];
  const addLocales = (value: string | undefined): void => {
    if (!value || value.startsWith('-'))
      findings.push(usageFinding('--locale has no value.', 'Write, for example, "--locale nl".'));
    else given.locales.push(...value.split(',').filter(Boolean));
  };
  const setValue = (name: 'format' | 'out', value: string | undefined): void => {
    if (!value || (value.startsWith('-') && value !== '-'))
      findings.push(
        usageFinding(
          `--${name} has no value.`,
          `Write, for example, "--${name} ${name === 'out' ? 'nl.xlf' : 'xliff'}".`,
        ),
      );
    else given[name] = value;
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--json') given.isJson = true;
    else if (word === '--github') given.isGitHub = true;
    else if (word === '--help' || word === '-h') given.isHelp = true;
    else if (word === '--color' || word === '--colour') given.colour = true;
    else if (word === '--no-color' || word === '--no-colour') given.colour = false;
    else if (word === '--locale' || word === '-l') addLocales(words[(at += 1)]);
    else if (word.startsWith('--locale=')) addLocales(word.slice('--locale='.length));
    else if (word === '--format' || word === '--out')
      setValue(word === '--out' ? 'out' : 'format', words[(at += 1)]);
    else if (/^--(?:format|out)=/.test(word))
      setValue(word.startsWith('--out') ? 'out' : 'format', word.slice(word.indexOf('=') + 1));
    else if (word.startsWith('-') && word !== '-') {
      const [near] = nearWords(word, OPTIONS);
      findings.push(
        usageFinding(
          `Unknown option "${word}".`,
          near ? `Did you mean ${near}?` : `Run "${command('--help')}" to list the options.`,
        ),
      );
    } else if (given.command === undefined) given.command = word;
    else given.names.push(word);
  }
  return {given, findings};
}
