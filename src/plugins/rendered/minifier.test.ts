import {join} from 'node:path';
import {afterEach, expect, it, vi} from 'vitest';
import {findMinifier} from './minifier';

const HERE = join(process.cwd(), 'package.json');
afterEach(() => void vi.unstubAllEnvs());

it('is known by the releases of what minifies', () => {
  expect(findMinifier(HERE, 'swc').signature).toMatch(/^\["\d+\.\d+\.\d+","\d+\.\d+\.\d+",null\]$/);
  expect(findMinifier(HERE, 'terser').signature).not.toBe(findMinifier(HERE, 'swc').signature);
});

it('is another one where Docusaurus is told not to minify', () => {
  const before = findMinifier(HERE, 'swc').signature;
  vi.stubEnv('SKIP_HTML_MINIFICATION', 'true');
  expect(findMinifier(HERE, 'swc').signature).not.toBe(before);
});
