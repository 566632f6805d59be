import {relative, sep} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {classNameFor} from './name';

/** What is read of the options of a loader of style sheets. */
type LoaderOptions = {
  modules?: {
    getLocalIdent?: (context: {resourcePath: string}, pattern: string, local: string) => string;
  };
};
type Rule = {test?: unknown; use?: unknown};

/** Gives the classes of CSS modules short names, since each stands in the HTML and in the style of every page that has it. */
export default function classNamesPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'batchwise-class-names',
    configureWebpack(config) {
      for (const {test, use} of (config.module?.rules ?? []) as Rule[]) {
        if (!(test instanceof RegExp) || !test.test('a.module.css') || !Array.isArray(use))
          continue;
        for (const {options} of use as {options?: LoaderOptions}[]) {
          if (options?.modules)
            options.modules.getLocalIdent = ({resourcePath}, _pattern, local) =>
              classNameFor(relative(siteDir, resourcePath).split(sep).join('/'), local);
        }
      }
      return {};
    },
  };
}
