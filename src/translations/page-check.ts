import type {Finding} from '../openapi/finding';
import {checkPage} from './check';
import {checkLinks} from './links';
import {parsePage} from './parse';
import {SOURCE_FOLDER, translationFolder, type Workspace} from './workspace';

/**
 * All that is wrong with a translated page that exists. What depends on it, its source and the glossary alone is remembered.
 * @param page relative to `docs/`.
 */
export function checkTranslation(workspace: Workspace, page: string, locale: string): Finding[] {
  const [sourceFile, file] = [`${SOURCE_FOLDER}/${page}`, `${translationFolder(locale)}/${page}`];
  const [english, own] = [workspace.read(sourceFile), workspace.read(file)];
  const unreadable = [english, own].find(({isUtf8}) => !isUtf8);
  if (unreadable) return [{file: unreadable.path, line: 1, column: 1, rule: 'encoding', severity: 'error', message: 'The file is not UTF-8.', hint: 'Save it as UTF-8 in your editor.'}];
  const glossary = workspace.glossaryOf(locale);
  const key = workspace.shortHash(JSON.stringify([sourceFile, file, english.ids[0], own.ids[0], glossary]));
  const found = workspace.remember(`check:${key}`, (): Finding[] => {
    const source = parsePage(english.text);
    if (!source.error) return checkPage({source, translation: parsePage(own.text), sourceFile, file, locale, glossary});
    const {message, line, column} = source.error;
    return [{file: sourceFile, line, column, rule: 'syntax', severity: 'error', message: `The English page does not parse: ${message.replace(/\.$/, '')}.`, hint: 'It has to be mended first.'}];
  });
  // A target that differs from the source's, or a page that cannot be read, is told already.
  const told = new Set(found.filter(({rule}) => ['link-target', 'code'].includes(rule)).map(({line, column}) => `${line}:${column}`));
  const links = found.some(({rule}) => rule === 'syntax') ? [] : checkLinks(workspace, page, locale).filter(({line, column}) => !told.has(`${line}:${column}`));
  return [...found, ...links].sort((one, other) => one.line - other.line || one.column - other.column);
}
