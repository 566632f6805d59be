import type {Finding} from '@batchwise/openapi/finding';
import {wordOfFinding} from '../rules/spelling.ts';
import type {Workspace} from '../workspace/workspace.ts';

/** A suggestion that is not cached takes a tenth of a second. */
const MOST_WORDS = 20;
const MOST_SHOWN = 3;

/** The findings, those of spelling with the words that may have been meant; of many wrong words, the first ones. */
export function withSuggestions(
  {spellingOf, cached}: Workspace,
  locale: string,
  findings: readonly Finding[],
): Finding[] {
  const spelling = spellingOf(locale);
  const words = [...new Set(findings.flatMap((finding) => wordOfFinding(finding) ?? []))].slice(
    0,
    MOST_WORDS,
  );
  if (!spelling || words.length === 0) return [...findings];
  const meant = new Map(
    words.map((word) => [
      word,
      cached(`suggest:${spelling.name}:${word}`, () => spelling.suggest(word)).slice(0, MOST_SHOWN),
    ]),
  );
  return findings.map((finding): Finding => {
    const near = meant.get(wordOfFinding(finding) ?? '') ?? [];
    return near.length > 0
      ? {
          ...finding,
          hint: `Did you mean ${near
            .map((one) => `"${one}"`)
            .join(', ')
            .replace(/, ([^,]*)$/, ' or $1')}? ${finding.hint}`,
        }
      : finding;
  });
}
