import {afterEach, expect, it, vi} from 'vitest';
import type {Finding} from './finding.ts';
import {warn} from './warn.node.ts';

const finding = (rule: string, message: string): Finding => ({
  file: 'i18n/nl/openapi/trains.overlay.yaml',
  line: 1,
  column: 1,
  rule,
  severity: 'warning',
  message,
  hint: 'Do this.',
});

afterEach(() => vi.restoreAllMocks());

it('logs a description without an overlay by name, and counts other untranslated texts', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  warn(
    'Fix these texts:',
    [
      finding('overlay-missing', 'openapi/trains.yaml has no translation (100 texts).'),
      finding('overlay-untranslated', 'One.'),
      finding('overlay-untranslated', 'Two.'),
    ],
    'nl',
  );
  expect(written).toEqual([
    '[INFO] openapi/trains.yaml has no translation (100 texts). Do this.\n',
    '[INFO] 2 texts of the API descriptions are not translated. To list untranslated texts, run "npm run translate -- status --locale nl".\n',
  ]);
});
