import type {Nodes} from 'mdast';
import {excerpt, type Finding} from '@batchwise/openapi/finding';
import {COMMENT} from '../../markdown/normal-form.ts';
import {eachNode} from '../../markdown/prose.ts';
import type {Page} from '../../markdown/types.ts';
import type {Check} from '../types.ts';

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

function ofNode(node: Nodes): [string, string][] {
  switch (node.type) {
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
    case 'link':
    case 'image':
    case 'definition':
      return runs(node.url) ? [['script link', squeeze(node.url)]] : [];
    default:
      return [];
  }
}

const known = new WeakMap<Page, Code[]>();

function codeOf(page: Page): Code[] {
  const found = known.get(page) ?? [];
  if (known.has(page)) return found;
  eachNode(page.tree, (node) => {
    const {line = 1, column = 1} = node.position?.start ?? {};
    for (const [what, key] of ofNode(node)) found.push({what, key, line, column});
  });
  known.set(page, found);
  return found;
}

/** MDX is code: a translation adds no import, export, expression, component, event handler or script to what the source has. */
export const checkCode: Check = ({source, translation, sourceFile, file}) => {
  const left = new Map<string, number>();
  for (const {key} of codeOf(source)) left.set(key, (left.get(key) ?? 0) + 1);
  return codeOf(translation).flatMap(({what, key, line, column}): Finding[] => {
    const number = left.get(key);
    // One more of a component that the source has is a matter of structure.
    if (number !== undefined && (number > 0 || key.startsWith('<'))) {
      left.set(key, number - 1);
      return [];
    }
    const base: Pick<Finding, 'file' | 'line' | 'column' | 'rule' | 'severity'> = {
      file,
      line,
      column,
      rule: 'code',
      severity: 'error',
    };
    if (what === 'expression')
      return [
        {
          ...base,
          message: `${excerpt(key)} is read as code that is not in ${sourceFile}. A translation must not add code.`,
          hint: 'Remove it. To show braces as text, write \\{ and \\}, or put the text between backticks.',
        },
      ];
    return [
      {
        ...base,
        message: `This ${what} is not in ${sourceFile}. A translation must not add code.`,
        hint: 'Remove it. To show a brace or < as text, write \\{ or \\<.',
      },
    ];
  });
};
