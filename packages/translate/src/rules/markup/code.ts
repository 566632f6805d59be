import type {Nodes} from 'mdast';
import {excerpt, type Finding, placeAt} from '@batchwise/openapi/finding';
import {diagramSettings} from '../../markdown/diagram-labels.ts';
import {COMMENT} from '../../markdown/normal-form.ts';
import {countMdxFences, MDX_FENCE} from '../../markdown/mdx-fences.ts';
import {compiledPage} from '../../markdown/parse.ts';
import {eachNode} from '../../markdown/prose.ts';
import type {Page} from '../../markdown/types.ts';
import {TRANSLATED_PROPERTIES} from '../../markdown/units.ts';
import type {Check, Checked} from '../types.ts';
import {scriptEnds} from './script-end.ts';

/** Something in a page that runs, or may load what runs. */
type Code = {what: string; key: string; line: number; column: number};

type Element = {name: string | null; attributes: {type: string; name?: string; value?: unknown}[]};

const RUNS = /^(?:javascript|vbscript|data):/i;

// Browsers pass over white space and control characters in the name of a scheme.
const runs = (url: string): boolean => RUNS.test(url.replace(/[\s\p{Cc}]/gu, ''));

const squeeze = (text: string): string => text.replace(/\s+/g, '');

function ofElement({name, attributes}: Element): [string, string][] {
  const found: [string, string][] = [[`component <${name ?? ''}>`, `<${name ?? ''}`]];
  for (const {type, name: key = '', value} of attributes) {
    const isText = typeof value === 'string' || value === null || value === undefined;
    const text = isText ? String(value ?? '') : String((value as {value: unknown}).value);
    if (type === 'mdxJsxExpressionAttribute')
      found.push(['expression', `{${squeeze(String(value))}}`]);
    else if (/^on/i.test(key) || key === 'dangerouslySetInnerHTML')
      found.push([
        /^on/i.test(key) ? `event handler ${key}` : `property ${key}`,
        `${key}=${squeeze(text)}`,
      ]);
    else if (!isText) found.push(['expression', `{${squeeze(text)}}`]);
    else if (runs(text)) found.push(['script link', squeeze(text)]);
  }
  return found;
}

type Directive = Extract<Nodes, {type: `${string}Directive`}>;

/** Attributes of a directive become attributes of an element. */
const ofDirective = ({name, attributes}: Directive): [string, string][] =>
  Object.entries(attributes ?? {})
    .filter(([key]) => !TRANSLATED_PROPERTIES.has(key))
    .map(([key, value]) => [`attribute ${key}`, `:${name} ${key}=${value ?? ''}`]);

function ofNode(node: Nodes): [string, string][] {
  switch (node.type) {
    // Only in Markdown without MDX.
    case 'html':
      return [['HTML', squeeze(node.value)]];
    case 'containerDirective':
    case 'leafDirective':
    case 'textDirective':
      return ofDirective(node);
    case 'mdxjsEsm':
      return [['import or export', squeeze(node.value)]];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return COMMENT.test(node.value) || node.value.trim() === ''
        ? []
        : [['expression', `{${squeeze(node.value)}}`]];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return ofElement(node as Element);
    case 'code':
      return node.lang === 'mermaid'
        ? diagramSettings(node.value).map((line) => ['setting of a diagram', squeeze(line)])
        : [];
    case 'link':
    case 'image':
    case 'definition':
      return runs(node.url) ? [['script link', squeeze(node.url)]] : [];
    default:
      return [];
  }
}

const known = new WeakMap<Page, Code[]>();

function codeIn(tree: Nodes | undefined): Code[] {
  const found: Code[] = [];
  eachNode(tree, (node) => {
    const {line = 1, column = 1} = node.position?.start ?? {};
    for (const [what, key] of ofNode(node)) found.push({what, key, line, column});
  });
  return found;
}

function codeOf(page: Page): Code[] {
  const found = known.get(page) ?? codeIn(compiledPage(page).tree);
  known.set(page, found);
  return found;
}

/** The code of a translation that the source does not have, or not as often. */
function beyond(source: readonly Code[], own: readonly Code[]): Code[] {
  const left = new Map<string, number>();
  for (const {key} of source) left.set(key, (left.get(key) ?? 0) + 1);
  return own.filter(({key}) => {
    const number = left.get(key);
    if (number === undefined) return true;
    left.set(key, number - 1);
    // One more of a component that the source has is a matter of structure.
    return number <= 0 && !key.startsWith('<');
  });
}

/** Whether a tree has code that the tree of its source does not have. */
export const addsCode = (source: Nodes, own: Nodes): boolean =>
  beyond(codeIn(source), codeIn(own)).length > 0;

/** Code blocks that Docusaurus unwraps and compiles, where the source has none. */
function addedFences({source, translation, sourceFile, file}: Checked): Finding[] {
  if (countMdxFences(translation.text) <= countMdxFences(source.text)) return [];
  const place = placeAt(translation.text, translation.text.indexOf(MDX_FENCE));
  return [
    {
      file,
      ...place,
      rule: 'code',
      severity: 'error',
      message: `The content of "${MDX_FENCE}" would run as code, and is not in ${sourceFile}. A translation must not add code.`,
      hint: 'Remove the code block, or give it another language.',
    },
  ];
}

/** MDX is code: a translation adds no import, export, expression, component, event handler or script to what the source has. */
export const checkCode: Check = (checked) => {
  const {source, translation, sourceFile, file} = checked;
  const first = [...addedFences(checked), ...scriptEnds(checked)];
  if (first.length > 0) return first;
  return beyond(codeOf(source), codeOf(translation)).map(({what, key, line, column}): Finding => {
    const base: Pick<Finding, 'file' | 'line' | 'column' | 'rule' | 'severity'> = {
      file,
      line,
      column,
      rule: 'code',
      severity: 'error',
    };
    if (what === 'expression')
      return {
        ...base,
        message: `${excerpt(key)} is read as code that is not in ${sourceFile}. A translation must not add code.`,
        hint: 'Remove it. To show braces as text, write \\{ and \\}, or put the text between backticks.',
      };
    return {
      ...base,
      message: `This ${what} is not in ${sourceFile}. A translation must not add code.`,
      hint: 'Remove it. To show a brace or < as text, write \\{ or \\<.',
    };
  });
};
