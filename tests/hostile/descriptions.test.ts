import {spawnSync} from 'node:child_process';
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readDescription, readTranslatedDescription} from '@batchwise/openapi/node';
import {DESCRIPTIONS} from './doors/descriptions';
import {OVERLAYS} from './doors/overlays';
import {SECRET} from './surroundings';
import {watchCommands, type Watch} from './watch';

const CHECK = 'openapi/dist/cli/check-openapi.js';

const fileOf = (index: number): string => `openapi/${index}.yaml`;
const files = DESCRIPTIONS.map((_, index) => fileOf(index));

let watch: Watch;

beforeAll(() => {
  watch = watchCommands();
  mkdirSync(join(watch.folder, 'openapi'));
  DESCRIPTIONS.forEach(({text}, index) => writeFileSync(join(watch.folder, fileOf(index)), text));
});
afterAll(() => watch.end());

type Checked = {file: string; operationId: string | null; curl: string | null};

describe('hostile descriptions', () => {
  it.each([[[]], [['--strict']]])('are data for openapi-check %j', (options: string[]) => {
    const output = watch.run(CHECK, ...files, ...options);
    expect(watch.caught()).toEqual([]);
    expect(output).not.toMatch(/^root:/m);
    DESCRIPTIONS.forEach(({name, isRefused}, index) => {
      if (isRefused) expect(output, name).toMatch(new RegExp(`^ *${fileOf(index)}.* error `, 'm'));
    });
  });

  it('are data for a shell that runs their curl commands', () => {
    const output = watch.run(CHECK, ...files, '--json');
    const checked = output
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Checked);
    const commands = checked.flatMap(({curl}) => curl ?? []);
    expect(commands.length).toBeGreaterThan(DESCRIPTIONS.length / 2);
    for (const command of commands) {
      const {stdout, stderr} = spawnSync('bash', ['-c', `curl() { echo sent; }\n${command}`], {
        cwd: watch.folder,
        encoding: 'utf8',
      });
      expect({command, stdout, stderr}).toEqual({command, stdout: 'sent\n', stderr: ''});
    }
    expect(watch.caught()).toEqual([]);
  });
});

describe('hostile overlays', () => {
  const SOURCE = {
    openapi: '3.1.0',
    info: {title: 'Things', version: '1', description: 'Words.'},
    servers: [{url: 'https://api.example.com'}],
    paths: {
      '/things': {
        get: {
          operationId: 'listThings',
          summary: 'List things',
          responses: {'200': {description: 'All.'}},
        },
      },
    },
  };

  /** A description without its texts. */
  const bare = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, member: unknown) =>
        /^(?:title|summary|description)$/.test(key) ? '' : member,
      ),
    );

  beforeAll(() => {
    writeFileSync(join(watch.folder, 'openapi/things.yaml'), JSON.stringify(SOURCE));
    mkdirSync(join(watch.folder, 'i18n/de/openapi'), {recursive: true});
  });

  const overlayFile = (): string => join(watch.folder, 'i18n/de/openapi/things.overlay.yaml');

  it.each(OVERLAYS)('change texts only: $name', ({text}) => {
    writeFileSync(overlayFile(), text);
    const {document} = readTranslatedDescription(watch.folder, 'things', 'de');
    expect(bare(document)).toEqual(bare(SOURCE));
    expect(JSON.stringify(document)).not.toMatch(/[\0\u202A-\u202E\u2066-\u2069]/u);
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    expect(watch.caught()).toEqual([]);
  });

  it('are no symbolic links out of the site', () => {
    symlinkSync(
      '../../../../secret.yaml',
      join(watch.folder, 'i18n/de/openapi/linked.overlay.yaml'),
    );
    writeFileSync(join(watch.folder, 'openapi/linked.yaml'), JSON.stringify(SOURCE));
    const {document, findings} = readTranslatedDescription(watch.folder, 'linked', 'de');
    expect(document).toEqual(readDescription(watch.folder, 'linked'));
    expect(JSON.stringify(findings)).not.toContain(SECRET);
  });
});
