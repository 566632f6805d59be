import {expect, it} from 'vitest';
import {parseMessages} from '../../ui-strings/parse-messages.ts';
import {SCRIPT_END} from './script-end.ts';

it.each(['</script><img src=x>', '<SCRIPT>', 'a <!-- b'])('%s is not shown as a text', (text) => {
  expect(SCRIPT_END.test(text)).toBe(true);
  expect(SCRIPT_END.test('a < b, the script >')).toBe(false);
  const file = 'i18n/nl/docusaurus-plugin-content-docs/current.json';
  const {findings} = parseMessages(JSON.stringify({'sidebar.a': {message: text}}), file);
  expect(findings.map(({rule}) => rule)).toEqual(['code']);
});
