import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';

const PACKAGES = join(import.meta.dirname, '../packages');

/** The variables that every site with the classic theme has. */
const OF_THE_THEME = /^--(ifm|docusaurus)-/;

it.each(['docusaurus-plugin-openapi', 'translate'])(
  'the style sheets of %s use only variables of the theme and their own',
  (name) => {
    const folder = join(PACKAGES, name, 'src');
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'});
    const read = (ending: string): string =>
      files
        .filter((file) => file.endsWith(ending))
        .map((file) => readFileSync(join(folder, file), 'utf8'))
        .join('\n');
    const sheets = read('.css');
    const used = [...sheets.matchAll(/var\((--[\w-]+)/g)].map(([, variable]) => variable ?? '');
    // A component may set a variable itself, such as the indentation of a row.
    const defined = [...`${sheets}${read('.tsx')}`.matchAll(/(--[\w-]+)'?:/g)].map(
      ([, variable]) => variable,
    );
    expect(used).not.toEqual([]);
    expect(used.filter((one) => !OF_THE_THEME.test(one) && !defined.includes(one))).toEqual([]);
  },
);
