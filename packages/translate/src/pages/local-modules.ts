import type {Finding} from '@batchwise/openapi/finding';
import {outlineOf} from '../markdown/outline.ts';
import {translationFolder, type Workspace} from '../workspace/workspace.ts';
import {normalisePath} from './links.ts';

/** How a bundler may complete a path; other pages are compiled as translations are. */
const ENDINGS = [
  ...['', '.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.json', '.wasm'],
  ...['/index.js', '/index.jsx', '/index.ts', '/index.tsx', '/package.json'],
];

/** Modules beside a translation that its code loads: they are not those of the English page. */
export function localModules(workspace: Workspace, page: string, locale: string): Finding[] {
  const file = `${translationFolder(locale)}/${page}`;
  return outlineOf(workspace, workspace.read(file)).modules.flatMap(
    ({url, line, column}): Finding[] => {
      const path = normalisePath(`${file}/../${url}`);
      const own = ENDINGS.map((ending) => `${path}${ending}`).find((one) => workspace.exists(one));
      if (own === undefined || /\.mdx?$/.test(own)) return [];
      return [
        {
          file,
          line,
          column,
          rule: 'code',
          severity: 'error',
          message: `The page would load ${own}. A translation must not add code.`,
          hint: 'Delete that file. In the English page, import the module by a path that begins with @site/.',
        },
      ];
    },
  );
}
