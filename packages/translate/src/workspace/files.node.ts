import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {
  descriptionFile,
  descriptionNames,
  DESCRIPTIONS,
  fileProblem,
  publicText,
  workflowDescriptionNames,
} from '@batchwise/openapi/node';
import {overlayFile, type DescriptionFile, type Draft} from './workspace.ts';

/**
 * Writes all of the files, or none: each beside its place first, then all are renamed into place; if that fails, what was there
 * comes back.
 */
export function writeAll(root: string, drafts: readonly Draft[]): void {
  const jobs = drafts.map(({path, text}) => ({
    at: join(root, path),
    temporary: join(root, `${path}.${process.pid}.tmp`),
    text,
    old: existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined,
  }));
  const renamed: typeof jobs = [];
  try {
    for (const {temporary, text} of jobs) {
      mkdirSync(dirname(temporary), {recursive: true});
      writeFileSync(temporary, text);
    }
    for (const job of jobs) {
      renameSync(job.temporary, job.at);
      renamed.push(job);
    }
  } catch (error) {
    for (const {at, old} of renamed) {
      if (old) writeFileSync(at, old);
      else rmSync(at, {force: true});
    }
    for (const {temporary} of jobs) rmSync(temporary, {force: true});
    throw error;
  }
}

/** A description without its internal parts; one that cannot be read, which other checks report, as it is written. */
function descriptionText(root: string, name: string): string {
  try {
    return publicText(root, name);
  } catch {
    return readFileSync(join(root, descriptionFile(name)), 'utf8');
  }
}

/** The texts of the API descriptions and of a language's overlays. */
export function readDescriptionFiles(root: string, locale: string): DescriptionFile[] {
  if (!existsSync(join(root, DESCRIPTIONS))) return [];
  return [...descriptionNames(root), ...workflowDescriptionNames(root)].map((name) => {
    const overlay = overlayFile(locale, name);
    return {
      name,
      text: descriptionText(root, name),
      ...(fileProblem(root, overlay)
        ? {}
        : {overlayText: readFileSync(join(root, overlay), 'utf8')}),
    };
  });
}
