import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import withoutNotes from './without-notes.mjs';

const MODULE = "import Translate, {translate} from '@docusaurus/Translate';\n";

const leftOf = (source: string, resourcePath = 'a.tsx'): string =>
  withoutNotes.call({resourcePath}, MODULE + source).slice(MODULE.length);

describe('words for translators', () => {
  it.each([
    [
      "translate({id: 'a', message: 'A', description: 'Here, and \\' there'});",
      "translate({id: 'a', message: 'A',});",
    ],
    [
      "translate({description: 'Here', id: 'a', message: 'A'}, {count: '1'});",
      "translate({ id: 'a', message: 'A'}, {count: '1'});",
    ],
    [
      'x = <Translate id="a" description="Here > there" values={{count: <b>{1}</b>}}>A</Translate>;',
      'x = <Translate id="a" values={{count: <b>{1}</b>}}>A</Translate>;',
    ],
    [
      "x = <Translate id=\"a\" values={{b: translate({id: 'b', message: 'B', description: 'There'})}} description=\"Here\">{'A'}</Translate>;",
      "x = <Translate id=\"a\" values={{b: translate({id: 'b', message: 'B',})}}>{'A'}</Translate>;",
    ],
  ])('are left out of %s', (source, left) => {
    expect(leftOf(source)).toBe(left);
  });

  it('are taken for nothing else that is called a description', () => {
    const source =
      "x = <Field description=\"a\" />;\nconst y = {description: 'b'};\ntell({id: 'c', description: 'd'});\n";
    expect(leftOf(source)).toBe(source);
    expect(withoutNotes.call({resourcePath: 'a.ts'}, "translate({description: 'd'})")).toBe(
      "translate({description: 'd'})",
    );
  });

  it('leave every module of the site whole behind them', () => {
    const folder = join(import.meta.dirname, '../..');
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(
      (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file),
    );
    const changed = files.filter((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      const left = withoutNotes.call({resourcePath: file}, source);
      if (left === source) return false;
      const {diagnostics} = ts.transpileModule(left, {
        fileName: file,
        reportDiagnostics: true,
        compilerOptions: {jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ES2022},
      });
      expect(
        diagnostics?.map(({messageText}) => messageText),
        file,
      ).toEqual([]);
      return true;
    });
    expect(changed).toContain('try-it/AnswerPane.tsx');
  });
});
