import type {Config} from '@docusaurus/types';
import {afterEach, expect, it, vi} from 'vitest';
import {fingerprint, SITE, TEST_SITE} from '../scripts/build';

async function configWith(settings: Record<string, string>): Promise<string> {
  vi.resetModules();
  for (const [name, value] of Object.entries({OFFLINE: '', FEEDBACK_URL: '', ...settings}))
    vi.stubEnv(name, value);
  vi.stubEnv('NODE_ENV', 'production');
  const {default: config} = (await import('../docusaurus.config')) as {default: Config};
  return JSON.stringify(
    (config.plugins ?? []).map((plugin) => (typeof plugin === 'function' ? plugin.name : plugin)),
  );
}

afterEach(() => vi.unstubAllEnvs());

it('the site has feedback and offline reading only where they are asked for', async () => {
  expect(await configWith({})).not.toMatch(/feedback|offline/);
  expect(await configWith(TEST_SITE.settings)).toMatch(/feedback.*offline/);
});

it('a build with other settings is stale', () => {
  expect(fingerprint(TEST_SITE)).not.toBe(fingerprint(SITE));
});
