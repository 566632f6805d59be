import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {descriptionNames, workflowDescriptionNames} from '@batchwise/openapi/node';

/** The files that the descriptions of a folder are read from in a language: descriptions, workflows, overlays. */
export function descriptionFiles(folder: string, locale: string): string[] {
  const names = [...descriptionNames(folder), ...workflowDescriptionNames(folder)];
  const overlays = names.map((name) =>
    join(folder, 'i18n', locale, 'openapi', `${name}.overlay.yaml`),
  );
  return [
    ...names.map((name) => join(folder, 'static/openapi', `${name}.yaml`)),
    ...overlays.filter((file) => existsSync(file)),
  ];
}
