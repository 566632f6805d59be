import type {Misfit} from '../misfit.ts';
import {decodeAnsi, type ShellToken} from './split-shell.ts';
import {textOfWord} from './word.ts';

/** Returns the output of `printf` for a format without arguments; undefined where it needs some. */
function printed(format: string): string | undefined {
  if (format.replaceAll('%%', '').includes('%')) return undefined;
  return textOfWord(decodeAnsi(format.replaceAll('%%', '%')));
}

/** Splits the tokens before the pipe into commands, without the braces of a group. */
function commandsOf(tokens: readonly ShellToken[]): string[][] {
  const commands: string[][] = [[]];
  for (const token of tokens) {
    if (!('word' in token)) commands.push([]);
    else if (token.word !== '{' && token.word !== '}') commands.at(-1)?.push(token.word);
  }
  return commands.filter((words) => words.length > 0);
}

/** Whether a word before a command does not affect the request: prompts, `sudo`, assignments. */
const isPrefix = (word: string): boolean =>
  /^(?:[$%#>]|sudo|time|command|exec|\w+=.*)$/s.test(word);

/**
 * Returns the text that `printf` pipes into curl, as this site's own samples do for bodies that no
 * argument can hold. Other commands before curl are reported.
 */
export function readPiped(before: readonly ShellToken[], misfits: Misfit[]): string | undefined {
  const last = before.at(-1);
  const commands = commandsOf(
    before.filter((token) => !('word' in token) || !isPrefix(token.word)),
  );
  if (commands.length === 0) return undefined;
  const isPiped = last !== undefined && 'operator' in last && last.operator === '|';
  const texts = commands.map(([program, format = '', ...more]) =>
    isPiped && program === 'printf' && more.length === 0 ? printed(format) : undefined,
  );
  if (texts.every((text) => text !== undefined)) return texts.join('');
  const files = commands.flatMap(([program, ...names]) => (program === 'cat' ? names : []));
  misfits.push(
    ...(isPiped && files.length > 0
      ? files.map((text): Misfit => ({code: 'file', text: textOfWord(text)}))
      : [{code: 'operator', text: isPiped ? '|' : (commands[0]?.[0] ?? '')} as const]),
  );
  return undefined;
}
