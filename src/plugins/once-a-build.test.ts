import {afterEach, expect, it, vi} from 'vitest';
import {onceABuild} from './once-a-build';

afterEach(() => void vi.unstubAllEnvs());

const twice = async (key: string): Promise<number[]> => {
  let made = 0;
  const make = async () => (made += 1);
  return [await onceABuild(key, make), await onceABuild(key, make), await onceABuild(`${key} of another site`, make)];
};

it('a build makes a value once, whatever the number of its languages', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  expect(await twice('build')).toEqual([1, 1, 2]);
});

it('while the site is being written, a value is made each time', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  expect(await twice('dev')).toEqual([1, 2, 3]);
});
