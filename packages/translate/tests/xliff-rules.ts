import {isElement, readXml, type Element} from '../src/xliff-po/formats/xml.ts';

const NMTOKEN = /^[\p{L}\p{N}._:-]+$/u;
/** The children of an element, in their order: `*` any number, `+` one or more, `?` one or none (XLIFF 2.1, 4.2.2). */
const CONTENT: Record<string, RegExp> = {
  xliff: /^(file )+$/,
  file: /^(notes )?(unit )+$/,
  unit: /^(notes )?(originalData )?((segment|ignorable) )+$/,
  segment: /^source (target )?$/,
  notes: /^(note )+$/,
  originalData: /^(data )+$/,
  data: /^(cp )*$/,
  source: /^((cp|ph|pc) )*$/,
  target: /^((cp|ph|pc) )*$/,
  pc: /^((cp|ph|pc) )*$/,
  ph: /^$/,
  cp: /^$/,
  note: /^$/,
};
const ATTRIBUTES: Record<string, {required: string[]; optional: string[]}> = {
  xliff: {required: ['version', 'srcLang', 'trgLang', 'xmlns'], optional: []},
  file: {required: ['id', 'original'], optional: []},
  unit: {required: ['id'], optional: ['canResegment']},
  segment: {required: ['state'], optional: ['subState']},
  data: {required: ['id'], optional: []},
  note: {required: [], optional: ['category']},
  cp: {required: ['hex'], optional: []},
  source: {required: [], optional: ['xml:space']},
  target: {required: [], optional: ['xml:space']},
  notes: {required: [], optional: []},
  originalData: {required: [], optional: []},
  ph: {required: ['id', 'dataRef'], optional: ['type', 'subType', 'canCopy', 'canDelete', 'disp']},
  pc: {
    required: ['id', 'dataRefStart', 'dataRefEnd'],
    optional: ['type', 'subType', 'canCopy', 'canDelete', 'dispStart', 'dispEnd'],
  },
};
const TYPES = ['fmt', 'ui', 'quote', 'link', 'image', 'other'];

const within = (element: Element): Element[] =>
  element.children.filter(isElement).flatMap((child) => [child, ...within(child)]);

/** The rules of the specification that one element breaks. */
function wrongIn(element: Element): string[] {
  const {name, attributes, line} = element;
  const say = (what: string): string => `${line} <${name}>: ${what}`;
  const rules = ATTRIBUTES[name];
  if (!rules) return [say('unknown')];
  const keys = Object.keys(attributes);
  return [
    ...(CONTENT[name]?.test(
      element.children
        .filter(isElement)
        .map((child) => `${child.name} `)
        .join(''),
    )
      ? []
      : [say('content')]),
    ...rules.required.filter((key) => !keys.includes(key)).map((key) => say(`no ${key}`)),
    ...keys
      .filter((key) => !rules.required.includes(key) && !rules.optional.includes(key))
      .map((key) => say(`unknown ${key}`)),
    ...['id', 'dataRef', 'dataRefStart', 'dataRefEnd']
      .filter((key) => attributes[key] !== undefined && !NMTOKEN.test(attributes[key]))
      .map((key) => say(`${key} is no NMTOKEN`)),
    ...(attributes.type !== undefined && !TYPES.includes(attributes.type) ? [say('type')] : []),
    ...['subType', 'subState']
      .filter((key) => attributes[key] !== undefined && !/^[^\s:]+:[^\s:]+$/.test(attributes[key]))
      .map((key) => say(`${key} has no prefix`)),
    ...(attributes.state !== undefined &&
    !['initial', 'translated', 'reviewed', 'final'].includes(attributes.state)
      ? [say('state')]
      : []),
    // XLIFF 2.1, 4.3.1.29: any other state than the first one has a target.
    ...(name === 'segment' &&
    attributes.state !== 'initial' &&
    !element.children.some((child) => isElement(child) && child.name === 'target')
      ? [say('state without target')]
      : []),
  ];
}

/** The rules about ids that a document breaks: ids are unique, and each reference has a target. */
function wrongIds(unit: Element): string[] {
  const data = new Set(
    within(unit)
      .filter(({name}) => name === 'data')
      .map(({attributes}) => attributes.id),
  );
  const references = within(unit)
    .flatMap(({attributes}) => [attributes.dataRef, attributes.dataRefStart, attributes.dataRefEnd])
    .filter((id) => id !== undefined);
  const texts = within(unit).filter(({name}) => name === 'source' || name === 'target');
  const idsIn = (text: Element): (string | undefined)[] =>
    within(text)
      .filter(({name}) => name === 'ph' || name === 'pc')
      .map(({attributes}) => attributes.id);
  return [
    ...references.filter((id) => !data.has(id)).map((id) => `${unit.line}: no data ${id}`),
    ...texts
      .filter((text) => new Set(idsIn(text)).size !== idsIn(text).length)
      .map(({line}) => `${line}: an id twice`),
  ];
}

/** The rules of XLIFF 2.1 that a file breaks: elements, attributes, ids and states. */
export function wrongOf(text: string): string[] {
  const root = readXml(text, 'x.xlf');
  if ('rule' in root) return [root.message];
  const files = root.children.filter(isElement);
  const units = files.flatMap((file) =>
    file.children.filter(isElement).filter(({name}) => name === 'unit'),
  );
  const twice = [
    files,
    ...files.map((file) => file.children.filter(isElement).filter(({name}) => name === 'unit')),
  ].filter((all) => new Set(all.map(({attributes}) => attributes.id)).size !== all.length);
  return [
    ...wrongIn(root),
    ...within(root).flatMap(wrongIn),
    ...units.flatMap(wrongIds),
    ...twice.map(() => 'an id twice'),
  ];
}
