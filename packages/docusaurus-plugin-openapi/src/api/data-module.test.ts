import {expect, it} from 'vitest';
import {dataModule} from './data-module.ts';
import {readDataModule} from '../../tests/read-data-module.ts';

it('has any text as it is, also line separators and names that objects have by themselves', async () => {
  const data = JSON.parse('{"__proto__": {"a": "`${1}` \\u2028 \\" \\\\ </script>"}}') as unknown;
  expect(JSON.stringify(await readDataModule(dataModule(data)))).toBe(JSON.stringify(data));
});
