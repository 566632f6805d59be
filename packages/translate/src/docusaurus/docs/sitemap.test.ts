import {expect, it} from 'vitest';
import {translatedRoutes} from './sitemap.ts';

it('the sitemap of a language leaves out the pages that stand in for a translation', () => {
  const page = (path: string, sourceFilePath: string) => ({
    path,
    component: 'x',
    metadata: {sourceFilePath},
  });
  const routes = [
    {
      path: '/nl/',
      component: 'x',
      routes: [
        page('/nl/one', 'docs/one.mdx'),
        page('/nl/two', 'i18n/nl/docusaurus-plugin-content-docs/current/two.mdx'),
      ],
    },
    page('/nl/api/none', 'openapi/trains.yaml'),
    page('/nl/api/in-part', 'i18n/nl/openapi/trains.overlay.yaml'),
    {path: '/nl/translations', component: 'x'},
  ];
  expect(translatedRoutes(routes).map(({path}) => path)).toEqual([
    '/nl/two',
    '/nl/api/in-part',
    '/nl/translations',
  ]);
});
