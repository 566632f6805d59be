import {isMap, stringify} from 'yaml';
import {readYaml} from '../markdown/yaml.ts';
import type {TextEntry} from '../rules/types.ts';

/** The English texts that translations were made from, by group and key. */
export type SourceTexts = Record<string, Record<string, string>>;

const HEAD =
  '# The English texts that the translations in this folder were made from: written by "npm run translate -- done".\n';

/** The file of the recorded English texts. */
export const sourceTextsFile = (locale: string): string => `i18n/${locale}/sources.yaml`;

const isTexts = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'string');

/** Reads what was recorded; groups that are no list of texts are left out. */
export function readSourceTexts(text: string): SourceTexts {
  const {document, value} = readYaml(text);
  if (!isMap(document?.contents)) return {};
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).filter(
      (one): one is [string, Record<string, string>] => isTexts(one[1]),
    ),
  );
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The records with the English of some translated texts as it is now; those of texts that are gone from their group are dropped. */
export function recordTexts(
  records: SourceTexts,
  all: readonly TextEntry[],
  finished: readonly TextEntry[],
): SourceTexts {
  const done = new Set(finished);
  const groups = [...new Set(all.map(({group}) => group))];
  const kept = groups.map((group): [string, Record<string, string>] => {
    const texts = all
      .filter((entry) => entry.group === group && entry.own !== undefined)
      .flatMap((entry): [string, string][] => {
        const old = records[group]?.[entry.key];
        if (done.has(entry)) return [[entry.key, entry.english]];
        return old === undefined ? [] : [[entry.key, old]];
      });
    return [group, Object.fromEntries(texts.sort(([one], [other]) => (one < other ? -1 : 1)))];
  });
  return {...records, ...Object.fromEntries(kept)};
}

export const writeSourceTexts = (records: SourceTexts): string =>
  `${HEAD}${stringify(records, {lineWidth: 0, sortMapEntries: true})}`;

/** The English text that a translation was made from, where it says something else now. */
export function oldEnglish(
  records: SourceTexts,
  {group, key, english, own}: TextEntry,
): string | undefined {
  const old = own === undefined ? undefined : records[group]?.[key];
  return old !== undefined && squeeze(old) !== squeeze(english) ? old : undefined;
}
