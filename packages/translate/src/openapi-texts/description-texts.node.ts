import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {translatableTexts} from '@batchwise/openapi/description';
import type {Finding} from '@batchwise/openapi/finding';
import {
  descriptionNames,
  fileProblem,
  readDescription,
  readTranslatedDescription,
  workflowDescriptionNames,
} from '@batchwise/openapi/node';
import {countWords} from '../markdown/units.ts';
import {overlayFile, type DescriptionTexts, type Workspace} from '../workspace/workspace.ts';

const FOLDER = 'openapi';

/** A short name for the content of all descriptions (one may refer to another) and of one overlay. */
function contentKey(root: string, locale: string, name: string): string {
  const files = readdirSync(join(root, FOLDER), {recursive: true, encoding: 'utf8'})
    .filter((file) => /\.(ya?ml|json)$/.test(file))
    .sort();
  const hash = createHash('sha1');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(root, FOLDER, file)));
  const overlay = overlayFile(locale, name);
  const problem = fileProblem(root, overlay);
  hash.update(problem ? `${overlay}\n${problem.message}` : readFileSync(join(root, overlay)));
  return hash.digest('hex');
}

function readTexts(root: string, locale: string, name: string): DescriptionTexts {
  try {
    const all = [...translatableTexts(readDescription(root, name))];
    const {findings, untranslated} = readTranslatedDescription(root, name, locale);
    const words = all.reduce((sum, [, text]) => sum + countWords(text), 0);
    return {
      name,
      words,
      total: all.length,
      untranslated: [...untranslated].map(([pointer, text]) => ({
        pointer,
        words: countWords(text),
      })),
      findings,
    };
  } catch (error) {
    const {message, cause} = error as Error & {cause?: Finding};
    const plain: Finding = {
      file: `${FOLDER}/${name}.yaml`,
      line: 1,
      column: 1,
      rule: 'description',
      severity: 'error',
      message,
      hint: 'Fix this file.',
    };
    return {name, words: 0, total: 0, untranslated: [], findings: [cause?.rule ? cause : plain]};
  }
}

/** The names of all API descriptions and workflows; none where there is no folder for them. */
export const descriptionFilesOf = (root: string): string[] =>
  existsSync(join(root, FOLDER))
    ? [...descriptionNames(root), ...workflowDescriptionNames(root)]
    : [];

/** The texts of each API description and workflow, and which of them a language's overlays translate. */
export function readDescriptions(
  root: string,
  locale: string,
  cached: Workspace['cached'],
): DescriptionTexts[] {
  return descriptionFilesOf(root).map((name) =>
    cached(`description:${locale}:${name}:${contentKey(root, locale, name)}`, () =>
      readTexts(root, locale, name),
    ),
  );
}
