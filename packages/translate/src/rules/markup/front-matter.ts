import type {Finding} from '@batchwise/openapi/finding';
import {bodyOf} from '../../markdown/parse.ts';
import {TRANSLATED_KEYS} from '../../markdown/units.ts';
import {textOfYaml} from '../../markdown/yaml.ts';
import {nearWords} from '../../terminal/usage.ts';
import type {Check} from '../types.ts';

/** Keys that say where a page is and how it is shown; a translation takes them over as they are. */
const FIXED = [
  'slug',
  'id',
  'sidebar_position',
  'hide_title',
  'hide_table_of_contents',
  'draft',
  'unlisted',
] as const;
/** Keys that only a translation has. */
const OWN = /^(?:source|source-fingerprint|translation-.+)$/;

/** The front matter has the keys of the source, each spelt as there; those that are the same in every language have its values. */
export const checkFrontMatter: Check = ({source, translation, file, sourceFile}) => {
  const [english, own] = [source.frontMatter.values, translation.frontMatter.values];
  const missing = Object.keys(english).filter((key) => !(key in own));
  const findings = Object.keys(own)
    .filter((key) => !(key in english) && !OWN.test(key))
    .flatMap((key): Finding[] => {
      const [near] = nearWords(key, missing);
      const base = {file, ...translation.frontMatter.placeOf(key), rule: 'front-matter'};
      if (near !== undefined) {
        missing.splice(missing.indexOf(near), 1);
        return [
          {
            ...base,
            severity: 'error',
            message: `The key "${key}" is not in ${sourceFile}; "${near}" is.`,
            hint: `Write "${near}"; do not translate keys.`,
          },
        ];
      }
      return [
        {
          ...base,
          severity: 'warning',
          message: `The key "${key}" is not in ${sourceFile}.`,
          hint: 'Remove it, or correct its spelling; do not translate keys.',
        },
      ];
    });
  // The rule `structure` reports a missing key that is translated.
  const lost = missing
    .filter((key) => !TRANSLATED_KEYS.some((one) => one === key))
    .map((key): Finding => ({
      file,
      line: 1,
      column: 1,
      rule: 'front-matter',
      severity: 'error',
      message: `The front matter has no "${key}", but ${sourceFile} does.`,
      hint: `Add the line "${key}: ${textOfYaml(english[key])}".`,
    }));
  const changed = FIXED.filter(
    (key) =>
      key in english && key in own && JSON.stringify(english[key]) !== JSON.stringify(own[key]),
  ).map((key): Finding => ({
    file,
    ...translation.frontMatter.placeOf(key),
    rule: 'front-matter',
    severity: 'error',
    message: `"${key}" is ${JSON.stringify(own[key])}; in ${sourceFile} it is ${JSON.stringify(english[key])}.`,
    hint: 'Copy the value from the English page.',
  }));
  return [
    ...findings,
    ...lost,
    ...changed,
    ...titleFindings(own.title, translation.text, file, translation.frontMatter.placeOf('title')),
  ];
};

/** A page whose first heading is of level 1 shows that instead of its title. */
function titleFindings(
  title: unknown,
  text: string,
  file: string,
  place: {line: number; column: number},
): Finding[] {
  const body = bodyOf(text);
  const [, heading] =
    /^\s*#[ \t]+(.+?)[ \t]*(?:\{.*\})?[ \t]*$/m.exec(
      body.slice(0, body.search(/^#{2,}\s|^```/m) >>> 0),
    ) ?? [];
  if (heading === undefined || typeof title !== 'string' || heading === title) return [];
  return [
    {
      file,
      ...place,
      rule: 'title',
      severity: 'warning',
      message: `The title is "${title}", but the first heading is "${heading}".`,
      hint: 'Use the same text for both.',
    },
  ];
}
