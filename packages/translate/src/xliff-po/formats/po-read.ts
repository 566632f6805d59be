import type {Finding} from '@batchwise/openapi/finding';
import type {ReadFile, ReadGroup, ReadUnit} from '../types.ts';
import {EXPORT_AGAIN} from '../wording.ts';
import {readEntries, type Entry} from './po-entries.ts';
import {VERSIONS} from './po-write.ts';

type Header = {
  locale: string;
  versions: Map<string, {source: string; target: string}> | undefined;
  line: number;
};

function readHeader(entry: Entry | undefined): Header {
  const fields = new Map(
    (entry?.text ?? '').split('\n').map((line): [string, string] => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const versions = fields.get(VERSIONS.toLowerCase());
  const known = versions
    ?.split(/\s+/)
    .flatMap((one): [string, {source: string; target: string}][] => {
      const [, original, source, target] = /^(.+)=([^/]+)\/([^/]+)$/.exec(one) ?? [];
      return original && source && target ? [[decode(original), {source, target}]] : [];
    });
  return {
    locale: (fields.get('language') ?? '').replaceAll('_', '-'),
    versions: known && new Map(known),
    line: entry?.idLine ?? 1,
  };
}

function decode(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

/** Which group an entry belongs to: its context without the number of the occurrence. */
const originalOf = ({context = ''}: Entry): string => context.replace(/ \(\d+\)$/, '');
const nthOf = ({context = ''}: Entry): number => Number(/ \((\d+)\)$/.exec(context)?.[1] ?? 1);

/** The key of a unit in a PO file: its words and the number of their occurrence. */
export const poKey = (source: string, nth: number): string => `${nth}\n${source}`;

/** Reads an exchange file of PO, whichever tool wrote it. */
export function readPo(text: string, file: string): {read?: ReadFile; findings: Finding[]} {
  const {entries, findings} = readEntries(text, file);
  if (findings.length > 0) return {findings};
  const {locale, versions, line} = readHeader(
    entries.find(({id, context}) => id === '' && context === undefined),
  );
  const say = (at: number, message: string, hint: string): void =>
    void findings.push({
      file,
      line: at,
      column: 1,
      rule: 'exchange-po',
      severity: 'error',
      message,
      hint,
    });
  if (!versions) {
    say(
      line,
      `The header has no "${VERSIONS}", the versions of the exported files.`,
      `Configure your tool to keep the header. ${EXPORT_AGAIN}`,
    );
    return {findings};
  }
  const groups = new Map(
    [...versions].map(([original, {source, target}]): [string, ReadGroup] => [
      original,
      {original, line, sourceVersion: source, targetVersion: target, units: []},
    ]),
  );
  for (const entry of entries.filter(({id}) => id !== '')) {
    const group = groups.get(originalOf(entry));
    const unit: ReadUnit = {
      id: poKey(entry.id, nthOf(entry)),
      line: entry.line,
      source: entry.id,
      isDone: !entry.isFuzzy,
      isDraft: entry.isFuzzy,
      ...(entry.text === '' ? {} : {target: entry.text}),
    };
    if (group) group.units.push(unit);
    else
      say(
        entry.idLine,
        `The export did not include "${originalOf(entry)}".`,
        'Remove the entry, or export again.',
      );
  }
  return {read: {locale, localeLine: line, groups: [...groups.values()]}, findings};
}
