import {expect, it} from 'vitest';
import {numberRoutes} from './routes';

/** A list as Docusaurus generates it. */
const list = (
  ...routes: [path: string, digits: string][]
): string => `import ComponentCreator from '@docusaurus/ComponentCreator';
export default [
${routes.map(([path, digits]) => `  {path: '${path}', component: ComponentCreator('${path}', '${digits}'), exact: true},`).join('\n')}
  {path: '*', component: ComponentCreator('*')},
];
`;

it('tells routes with the same path apart, as Docusaurus did, and each finds its own pieces', () => {
  const {routes, names} = numberRoutes(list(['/', '0f6'], ['/a', '0f6'], ['/', '28a1']), {
    '/-0f6': 'docs',
    '/a-0f6': 'a',
    '/-28a1': 'version',
  });
  expect(routes).toBe(list(['/', '1'], ['/a', '1'], ['/', '2']));
  expect(names).toEqual({'/-1': 'docs', '/a-1': 'a', '/-2': 'version'});
});

it('is the same whatever the digits are', () => {
  const one = numberRoutes(list(["/it\\'s", 'abc']), {"/it's-abc": 'a'});
  expect(one).toEqual({routes: list(["/it\\'s", '1']), names: {"/it's-1": 'a'}});
  expect(numberRoutes(list(["/it\\'s", 'def0']), {"/it's-def0": 'a'})).toEqual(one);
});

it('leaves what it does not know as it is', () => {
  const other = 'ComponentCreator("/a", "abc")';
  expect(numberRoutes(other, {'/a-abc': 'a'})).toEqual({routes: other, names: {'/a-abc': 'a'}});
});
