import {readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {posixPath} from '@batchwise/openapi/node';
import type {JsonObject} from '@batchwise/openapi/json';
import {createMock, type MockOptions, type Seed} from '@batchwise/openapi-mock';
import {readHandlers} from '@batchwise/openapi-mock/node';
import type {MockFiles} from '../descriptions/types.ts';

async function readOptions({handlers, seed, state}: MockFiles): Promise<MockOptions> {
  return {
    state,
    ...(handlers === undefined ? {} : {handlers: await readHandlers(handlers)}),
    ...(seed === undefined ? {} : {seed: JSON.parse(readFileSync(seed, 'utf8')) as Seed}),
  };
}

/**
 * Starts each mock as a page would.
 * @param mocks by the id of their description.
 * @returns why mocks cannot start, with their files.
 */
export async function checkMocks(
  siteDir: string,
  descriptions: Record<string, JsonObject>,
  mocks: ReadonlyMap<string, MockFiles>,
): Promise<string[]> {
  const problems: string[] = [];
  for (const [id, files] of mocks) {
    try {
      createMock(descriptions[id] ?? {}, await readOptions(files));
    } catch (error) {
      const named = [files.handlers, files.seed].flatMap((file) =>
        file === undefined ? [] : [posixPath(relative(siteDir, file))],
      );
      const place = named.length > 0 ? ` (${named.join(', ')})` : '';
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(`The mock of "${id}"${place} cannot start, and its examples say so: ${reason}`);
    }
  }
  return problems;
}
