import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {descriptionNames, readTranslatedDescription} from '@batchwise/openapi/node';
import {DESCRIPTIONS} from './doors/descriptions';
import {OVERLAYS} from './doors/overlays';
import {SECRET, watchCommands, type Watch} from './watch';

const CHECK = 'openapi/dist/cli/check-openapi.js';
const SAMPLE = 'openapi/dist/cli/sample.js';
const MOCK = 'openapi-mock/dist/cli.js';

const fileOf = (index: number): string => `openapi/${index}.yaml`;
const files = DESCRIPTIONS.map((_, index) => fileOf(index));

let watch: Watch;

beforeAll(() => {
  watch = watchCommands();
  mkdirSync(join(watch.folder, 'openapi'));
  DESCRIPTIONS.forEach(({text}, index) => writeFileSync(join(watch.folder, fileOf(index)), text));
});
afterAll(() => watch.end());

describe('hostile descriptions', () => {
  it.each([[[]], [['--json']], [['--strict']]])(
    'are data for openapi-check %j',
    (options: string[]) => {
      const {output} = watch.run(CHECK, ...files, ...options);
      expect(watch.caught()).toEqual([]);
      expect(output).not.toContain(SECRET);
      expect(output).not.toMatch(/^root:/m);
      DESCRIPTIONS.forEach(({name, isRefused}, index) => {
        if (isRefused && options.length === 0) expect(output, name).toContain(fileOf(index));
      });
    },
  );
});
