import type {Nodes} from 'mdast';
import type {Finding} from '@batchwise/openapi/finding';
import {explicitId} from '../markdown/outline.ts';
import {compiledPage, parsedPage, parsePlainPage} from '../markdown/parse.ts';
import type {Page} from '../markdown/types.ts';
import {checkCode} from '../rules/markup/code.ts';
import {elementText} from '../rules/markup/identity.ts';
import {checkSyntax} from '../rules/markup/syntax.ts';
import type {Checked} from '../rules/types.ts';
import {checkDashes} from '../rules/markup/unclosed-marks.ts';
import {SOURCE_FOLDER, translationFolder, type Workspace} from '../workspace/workspace.ts';
import {localModules} from './local-modules.ts';

type Files = {sourceFile: string; file: string};

/** A component of a page: its name and properties, and the components around it. */
type Component = {key: string; text: string; line: number; column: number};

type Around = {components: string; isProse: boolean};

/** Whether a paragraph has words beside its components; otherwise MDX parses these as blocks. */
const isProse = (node: Nodes): boolean =>
  node.type === 'heading' ||
  node.type === 'tableCell' ||
  (node.type === 'paragraph' &&
    node.children.some(
      (child) =>
        !child.type.startsWith('mdx') && !(child.type === 'text' && child.value.trim() === ''),
    ));

function componentsOf({tree}: Page): Component[] {
  const found: Component[] = [];
  const walk = (node: Nodes, around: Around): void => {
    let {components} = around;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const {line = 1, column = 1} = node.position?.start ?? {};
      const text = elementText(node);
      found.push({key: `${components}/${around.isProse ? ' ' : ''}${text}`, text, line, column});
      components = `${components}/${node.name ?? ''}`;
    }
    const inside = {components, isProse: around.isProse || isProse(node)};
    if ('children' in node) for (const child of node.children) walk(child, inside);
  };
  if (tree) walk(tree, {components: '', isProse: false});
  return found;
}

/** A component with other properties, or in another place, may stop the build or do something else than the source says. */
function alteredComponents(source: Page, translation: Page, {sourceFile, file}: Files): Finding[] {
  const left = new Map<string, number>();
  for (const {key} of componentsOf(source)) left.set(key, (left.get(key) ?? 0) + 1);
  return componentsOf(translation).flatMap(({key, text, line, column}): Finding[] => {
    const number = left.get(key) ?? 0;
    left.set(key, number - 1);
    if (number > 0) return [];
    return [
      {
        file,
        line,
        column,
        rule: 'property',
        severity: 'error',
        message: `The component ${text} has different properties from the one in ${sourceFile}, or is in a different place.`,
        hint: 'Copy it from the English page, with the same properties and inside the same components.',
      },
    ];
  });
}

function idsOf({tree}: Page): {id: string; line: number}[] {
  const found: {id: string; line: number}[] = [];
  const walk = (node: Nodes): void => {
    const id = explicitId(node);
    if (id !== undefined) found.push({id, line: node.position?.start.line ?? 1});
    if ('children' in node) for (const child of node.children) walk(child);
  };
  if (tree) walk(tree);
  return found;
}

/** An id is an address, to which pages and components lead. */
function lostIds(source: Page, translation: Page, {sourceFile, file}: Files): Finding[] {
  const own = new Set(idsOf(translation).map(({id}) => id));
  return idsOf(source)
    .filter(({id}) => !own.has(id))
    .map(({id, line}) => ({
      file,
      line: 1,
      column: 1,
      rule: 'heading-id',
      severity: 'error',
      message: `The heading ID "${id}" from ${sourceFile}:${line} is missing.`,
      hint: `Write {/* #${id} */} after the heading that has this ID in the English page.`,
    }));
}

/** Front matter of this kind would be run as a program. */
function programs(text: string, file: string): Finding[] {
  const [, language] = /^\uFEFF?---[ \t]*([^\s-]+)/.exec(text) ?? [];
  if (language === undefined) return [];
  return [
    {
      file,
      line: 1,
      column: 4,
      rule: 'code',
      severity: 'error',
      message: `The front matter is marked as "${language}", which the build would run as code.`,
      hint: 'Write only --- on the first line.',
    },
  ];
}

const filesOf = (page: string, locale: string): Files => ({
  sourceFile: `${SOURCE_FOLDER}/${page}`,
  file: `${translationFolder(locale)}/${page}`,
});

/**
 * Why a translated page cannot stand in the site by itself: it cannot be read, does what a translation must not do, or has lost what
 * others lead to. None for a page that may be published, whatever else is wrong with it.
 * @param page relative to `docs/`.
 */
export function blockingErrors(workspace: Workspace, page: string, locale: string): Finding[] {
  const {sourceFile, file} = filesOf(page, locale);
  const [english, own] = [workspace.read(sourceFile), workspace.read(file)];
  if (own.problem) return [own.problem];
  const errors = workspace.cached(`breaks:${file}:${english.ids[0]}:${own.ids[0]}`, () => {
    const program = programs(own.text, file);
    if (program.length > 0) return program;
    const found = workspace.bounded(file, () =>
      errorsOf({
        source: parsedPage(english),
        translation: parsedPage(own),
        locale,
        sourceFile,
        file,
      }),
    );
    return 'problem' in found ? [found.problem] : found.result;
  });
  return errors.length > 0 ? errors : localModules(workspace, page, locale);
}

/** Whether a site may compile a page as Markdown without MDX. */
function isPlain(file: string, {frontMatter: {values}}: Page): boolean {
  const {format} = (values.mdx ?? {}) as {format?: unknown};
  return file.endsWith('.md') || (format !== undefined && format !== 'mdx');
}

function addedCode(checked: Checked): Finding[] {
  const {source, translation} = checked;
  const unsafe = checkCode(checked, []);
  if (unsafe.length > 0 || !isPlain(checked.file, source)) return unsafe;
  const plain = {source: parsePlainPage(source), translation: parsePlainPage(translation)};
  return checkCode({...checked, ...plain}, []);
}

function errorsOf(checked: Checked): Finding[] {
  const {source, translation, sourceFile, file} = checked;
  const files = {sourceFile, file};
  const unreadable = checkSyntax(checked);
  const unread = unreadable.length > 0 ? unreadable : checkDashes(checked);
  if (unread.length > 0) return unread;
  const unsafe = addedCode(checked);
  if (unsafe.length > 0) return unsafe;
  const [english, own] = [compiledPage(source), compiledPage(translation)];
  const broken = checkSyntax({...checked, translation: own});
  if (broken.length > 0) return broken;
  return [...alteredComponents(english, own, files), ...lostIds(english, own, files)];
}
