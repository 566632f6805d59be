import {excerpt, type Finding} from '@batchwise/openapi/finding';
import {shapeOf} from '../../markdown/align.ts';
import {shapeName} from '../../markdown/describe.ts';
import type {Block} from '../../markdown/types.ts';
import {withArticle} from '../../terminal/wording.ts';
import type {Check, Pair} from '../types.ts';

type Place = {line: number; column: number};

const admonitionOf = ({within}: Block): string | undefined =>
  within.find((name) => name.startsWith('admonition:'));

/** Blocks that are missing or added together: the cells of a row, the title and the words of an admonition. */
function belongsTo(block: Block, before: Block | undefined): boolean {
  if (!before) return false;
  if (block.kind === 'cell' && before.kind === 'cell')
    return block.start.line === before.start.line;
  return (
    before.kind === 'title' &&
    admonitionOf(block) !== undefined &&
    admonitionOf(block) === admonitionOf(before)
  );
}

/** The name of a run of blocks. */
function runName([first, second]: Block[]): string {
  if (first?.kind === 'cell' && second) return 'table row';
  if (first?.kind === 'title' && second) return 'note';
  return first ? shapeName(first) : '';
}

/** Twins that are not the same: another level of a heading, another list, another kind of admonition. */
function differing(
  source: Block,
  own: Block,
  sourceFile: string,
): Pick<Finding, 'message' | 'hint'> | undefined {
  if (shapeOf(source) === shapeOf(own)) return undefined;
  const [wanted, given] = [admonitionOf(source), admonitionOf(own)];
  const there = `${sourceFile}:${source.start.line}`;
  if (wanted && given && wanted !== given) {
    const [name, other] = [wanted, given].map((one) => one.replace('admonition:', ':::'));
    return {
      message: `This note begins with ${other}, but in ${there} with ${name}.`,
      hint: `Write ${name}; do not translate it.`,
    };
  }
  return {
    message: `This is ${withArticle(shapeName(own))}, but in ${there} it is ${withArticle(shapeName(source))}.`,
    hint: `Change it to ${withArticle(shapeName(source))}, as in the English page.`,
  };
}

type Run = {blocks: Block[]; isMissing: boolean; place: Place};

/** Each heading, paragraph, list item, table row, code block and component of the source has its twin, in the same order; nothing is added. */
export const checkStructure: Check = ({source, sourceFile, file}, pairs) => {
  // The rule `code` reports components that the source does not have.
  const known = new Set(source.text.match(/<[\w.]+/g));
  const isReported = ({kind, normal}: Block): boolean =>
    kind === 'component' && !known.has(normal.split(/[\s>/]/)[0] ?? '');
  const runs: Run[] = [];
  const findings: Finding[] = [];
  const noted = new Set<string>();
  let place: Place = {line: 1, column: 1};
  let before: Pair = {};
  for (const pair of pairs) {
    const {source: english, own} = pair;
    if (own) place = {line: own.start.line, column: own.start.column};
    if (english && own) {
      const other = differing(english, own, sourceFile);
      const key =
        other && admonitionOf(own)
          ? `${english.within.join('/')} ${own.within.join('/')} ${own.section}`
          : '';
      if (other && (key === '' || !noted.has(key)))
        findings.push({file, ...place, rule: 'structure', severity: 'error', ...other});
      noted.add(key);
    } else {
      const block = (english ?? own) as Block;
      const isMissing = english !== undefined;
      const last = runs.at(-1);
      const previous = isMissing
        ? before.own
          ? undefined
          : before.source
        : before.source
          ? undefined
          : before.own;
      if (
        last &&
        last.isMissing === isMissing &&
        belongsTo(
          block,
          previous && last.blocks[0] && (previous.kind === 'cell' ? previous : last.blocks[0]),
        )
      )
        last.blocks.push(block);
      else if (isMissing || !isReported(block)) runs.push({blocks: [block], isMissing, place});
    }
    before = pair;
  }
  return [...findings, ...runs.map((run) => toFinding(run, file, sourceFile))];
};

function toFinding({blocks, isMissing, place}: Run, file: string, sourceFile: string): Finding {
  const [first] = blocks as [Block];
  const [name, words] = [runName(blocks), excerpt(blocks.map(({text}) => text).join(' | '))];
  const hasWords = blocks.some(({kind}) => kind !== 'component' && kind !== 'code');
  const base = {file, ...place, rule: 'structure', severity: 'error' as const};
  if (isMissing)
    return {
      ...base,
      message: `The ${name} from ${sourceFile}:${first.start.line} is missing here or below: "${words}".`,
      hint: `${hasWords ? 'Translate it' : 'Copy it'} in the same place as in the English page.`,
    };
  return {
    ...base,
    message: `This ${name} is not in the English page: "${words}".`,
    hint: `Remove it, or change it to match ${sourceFile}.`,
  };
}
