import type {HistoryEntry} from './entries.ts';
import {requestText} from './text.ts';

/** The lines of a request, without what separates the members of its body. */
const linesOf = (entry: HistoryEntry): string[] =>
  requestText(entry)
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => /\w/.test(line));

/** A header or a member without its value. */
const nameIn = (line: string): string => line.replace(/:.*$/, '');

/**
 * How a request differs from the one before it: its new lines, and with a minus sign the names of those that are gone.
 * @returns undefined for the first request to a URL.
 */
export function changedLines(
  entry: HistoryEntry,
  before: HistoryEntry | undefined,
): string[] | undefined {
  if (before?.operation !== entry.operation || before.request.url !== entry.request.url)
    return undefined;
  const old = linesOf(before);
  const now = linesOf(entry);
  const names = now.map(nameIn);
  const changed = now.filter((line) => !old.includes(line));
  // The beginning of an object or a list says nothing beside what is in it.
  const inner = changed.filter((line) => !/[{[]$/.test(line));
  return [
    ...(inner.length > 0 ? inner : changed),
    ...old
      .map(nameIn)
      .filter((name) => !names.includes(name))
      .map((name) => `− ${name}`),
  ];
}
