import {isMap, isScalar, parseDocument} from 'yaml';
import type {Page} from '../../markdown/types.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The lines of each key of a front matter; a comment belongs to the key before it. */
function linesByKey(text: string): Map<string, string> {
  const matter = FRONT_MATTER.exec(text)?.[1] ?? '';
  const {contents} = parseDocument(matter, {prettyErrors: false});
  const pairs = isMap(contents) ? contents.items : [];
  const starts = pairs.map(({key}) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  return new Map(
    pairs.map(({key}, at): [string, string] => [
      String(isScalar(key) ? key.value : ''),
      matter.slice(starts[at], starts[at + 1]),
    ]),
  );
}

/** Adds the keys that only the translation has to the front matter of a copy of the source. */
export function ownKeys(text: string, own: Page): string {
  const [there, mine] = [linesByKey(text), linesByKey(own.text)];
  const added = [...mine]
    .filter(([key]) => !there.has(key))
    .map(([, lines]) => (lines.endsWith('\n') ? lines : `${lines}\n`))
    .join('');
  if (added === '') return text;
  if (!FRONT_MATTER.test(text)) return `---\n${added}---\n\n${text}`;
  return text.replace(FRONT_MATTER, (whole: string, matter: string) =>
    whole.replace(matter, () => matter + added),
  );
}
