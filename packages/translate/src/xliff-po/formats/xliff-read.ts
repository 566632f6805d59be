import type {Finding} from '@batchwise/openapi/finding';
import {SOURCE_LOCALE} from '../../workspace/workspace.ts';
import {tidyParts} from '../inline/parts.ts';
import type {Part, ReadFile, ReadGroup, ReadUnit, Tag} from '../types.ts';
import {EXPORT_AGAIN} from '../wording.ts';
import {VERSION_NOTES, XLIFF_NAMESPACE} from './xliff-write.ts';
import {isElement, readXml, type Element} from './xml.ts';

type Say = (element: Element, message: string, hint?: string) => void;

const elements = ({children}: Element, name?: string): Element[] =>
  children
    .filter(isElement)
    .filter((one) => one.uri === XLIFF_NAMESPACE && (name === undefined || one.name === name));

const wordsIn = ({children}: Element): string =>
  children.map((child) => (isElement(child) ? wordsIn(child) : child)).join('');

/** The number of a tag; none of ours is called otherwise. */
function numberOf(element: Element, name: string, say: Say): number {
  const value = element.attributes[name] ?? '';
  if (!/^[1-9]\d{0,5}$/.test(value))
    say(
      element,
      `Unknown tag <${element.name} ${name}="${value}">.`,
      'Use only the tags of the source text.',
    );
  return Number(value);
}

/** Looks that a translator may add, as for a foreign term; all other tags are those of the source. */
const LOOKS: Record<string, Pick<Tag, 'kind' | 'key' | 'open' | 'close'>> = {
  'xlf:b': {kind: 'bold', key: 'bold ', open: '**', close: '**'},
  'xlf:i': {kind: 'italic', key: 'italic ', open: '*', close: '*'},
};

function looksIn(element: Element): Tag[] {
  return element.children.filter(isElement).flatMap((child): Tag[] => {
    const look = child.name === 'pc' ? LOOKS[child.attributes.subType ?? ''] : undefined;
    return [...(look ? [{id: Number(child.attributes.id), ...look}] : []), ...looksIn(child)];
  });
}

/** The content of a source or target. Annotations of tools say nothing here; their words stay. */
function partsIn(element: Element, say: Say): Part[] {
  return element.children.flatMap((child): Part[] => {
    if (!isElement(child)) return [child];
    if (child.uri !== XLIFF_NAMESPACE) return [];
    switch (child.name) {
      case 'ph':
        return [{tag: numberOf(child, 'id', say), at: 'alone'}];
      case 'pc': {
        const tag = numberOf(child, 'id', say);
        return [{tag, at: 'open'}, ...partsIn(child, say), {tag, at: 'close'}];
      }
      case 'sc':
        return [{tag: numberOf(child, 'id', say), at: 'open'}];
      case 'ec':
        return [
          {
            tag: numberOf(child, child.attributes.startRef === undefined ? 'id' : 'startRef', say),
            at: 'close',
          },
        ];
      case 'mrk':
        return partsIn(child, say);
      case 'sm':
      case 'em':
        return [];
      case 'cp': {
        const code = parseInt(child.attributes.hex ?? '', 16);
        return Number.isInteger(code) && code <= 0x10ffff ? [String.fromCodePoint(code)] : [];
      }
      default:
        say(child, `A text must not contain <${child.name}>.`);
        return [];
    }
  });
}

const DONE = new Set(['translated', 'reviewed', 'final']);

type Segment = {
  element: Element;
  source: Part[];
  target: Part[] | undefined;
  looks: Tag[];
  order: number;
  isDone: boolean;
};

/** A tool may have cut a unit into several segments; `order` then says where each goes in the translation. */
function segmentsIn(unit: Element, say: Say): Segment[] {
  const found = elements(unit).filter(({name}) => name === 'segment' || name === 'ignorable');
  return found.flatMap((element, at): Segment[] => {
    const [source, target] = [elements(element, 'source')[0], elements(element, 'target')[0]];
    if (!source) {
      say(element, `This <${element.name}> has no <source>.`);
      return [];
    }
    const {state = 'initial'} = element.attributes;
    const isDone = element.name === 'ignorable' || DONE.has(state);
    const parts = target ? partsIn(target, say) : undefined;
    const english = partsIn(source, say);
    return [
      {
        element,
        looks: target ? looksIn(target) : [],
        source: english,
        target: parts ?? (element.name === 'ignorable' ? english : undefined),
        order: Number(target?.attributes.order ?? at + 1),
        isDone,
      },
    ];
  });
}

function readUnit(unit: Element, say: Say): ReadUnit {
  const segments = segmentsIn(unit, say);
  const [first] = segments;
  if (!first) say(unit, 'This <unit> has no <segment>.');
  const inOrder = [...segments].sort((one, other) => one.order - other.order);
  const isComplete = segments.length > 0 && segments.every(({target}) => target !== undefined);
  const target = tidyParts(
    inOrder.flatMap((segment) => segment.target ?? []),
    true,
  );
  const line = first ? (elements(first.element, 'target')[0] ?? first.element).line : unit.line;
  return {
    id: unit.attributes.id ?? '',
    line,
    source: segments.flatMap(({source}) => source),
    isDone: segments.every(({isDone}) => isDone),
    ...(isComplete && target.length > 0
      ? {target, looks: segments.flatMap(({looks}) => looks)}
      : {}),
  };
}

const unitsIn = (element: Element): Element[] =>
  elements(element).flatMap((child) =>
    child.name === 'unit' ? [child] : child.name === 'group' ? unitsIn(child) : [],
  );

function readFile(file: Element, say: Say): ReadGroup {
  const notes = elements(file, 'notes').flatMap((one) => elements(one, 'note'));
  const version = (category: string): string => {
    const note = notes.find(({attributes}) => attributes.category === category);
    if (!note)
      say(file, `This <file> has no "${category}" note, the version of the exported file.`);
    return note ? wordsIn(note).trim() : '';
  };
  const {original = ''} = file.attributes;
  return {
    original,
    line: file.line,
    sourceVersion: version(VERSION_NOTES.source),
    targetVersion: version(VERSION_NOTES.target),
    units: unitsIn(file).map((unit) => readUnit(unit, say)),
  };
}

/** Reads an exchange file of XLIFF 2.0 or 2.1, whichever tool wrote it. */
export function readXliff(text: string, file: string): {read?: ReadFile; findings: Finding[]} {
  const root = readXml(text, file);
  if ('rule' in root) return {findings: [root]};
  const findings: Finding[] = [];
  const say: Say = ({line, column}, message, hint = EXPORT_AGAIN) =>
    void findings.push({
      file,
      line,
      column,
      rule: 'exchange-xliff',
      severity: 'error',
      message,
      hint,
    });
  const {version = '', srcLang = '', trgLang = ''} = root.attributes;
  if (root.name !== 'xliff' || root.uri !== XLIFF_NAMESPACE || !['2.0', '2.1'].includes(version)) {
    say(
      root,
      `The file is not XLIFF 2.1, but <${root.name}>${version === '' ? '' : ` version ${version}`}.`,
      'Save it as XLIFF 2.1 or 2.0 in your tool.',
    );
    return {findings};
  }
  if (srcLang !== SOURCE_LOCALE)
    say(root, `The source language is "${srcLang}" instead of "${SOURCE_LOCALE}".`);
  const groups = elements(root, 'file').map((one) => readFile(one, say));
  return {read: {locale: trgLang, localeLine: root.line, groups}, findings};
}
