import type {Finding} from '@batchwise/openapi/finding';
import {EXPORT_AGAIN} from '../wording.ts';

/** An entry of a PO file; `line` is that of its translation. */
export type Entry = {
  context?: string;
  id: string;
  text: string;
  isFuzzy: boolean;
  line: number;
  idLine: number;
};

type Field = 'msgctxt' | 'msgid' | 'msgstr';

const KEYWORD = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]*(.*)$/;
const STRING = /^"((?:[^"\\]|\\.)*)"[ \t]*$/;
const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
};

const unescape = (text: string): string =>
  text.replace(/\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(parseInt(code, 8));
    return /^x./.test(code)
      ? String.fromCharCode(parseInt(code.slice(1), 16))
      : (ESCAPES[code] ?? code);
  });

/** Reads the entries of a PO file with their lines (GNU gettext manual, "The Format of PO Files"). Obsolete entries are passed over. */
export function readEntries(text: string, file: string): {entries: Entry[]; findings: Finding[]} {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const say = (line: number, message: string, hint: string): void =>
    void findings.push({
      file,
      line,
      column: 1,
      rule: 'exchange-po',
      severity: 'error',
      message,
      hint,
    });
  let [fields, lines]: [Partial<Record<Field, string>>, Partial<Record<Field, number>>] = [{}, {}];
  let [field, isFuzzy]: [Field | undefined, boolean] = [undefined, false];
  const finish = (): void => {
    const {msgctxt, msgid, msgstr} = fields;
    const line = lines.msgstr ?? lines.msgid ?? lines.msgctxt ?? 1;
    if (msgid !== undefined && msgstr !== undefined)
      entries.push({
        ...(msgctxt === undefined ? {} : {context: msgctxt}),
        id: msgid,
        text: msgstr,
        isFuzzy,
        line,
        idLine: lines.msgid ?? line,
      });
    else if (field)
      say(line, `This entry has no ${msgid === undefined ? 'msgid' : 'msgstr'}.`, EXPORT_AGAIN);
    [fields, lines, field, isFuzzy] = [{}, {}, undefined, false];
  };
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((raw, at) => {
      const line = raw.trim();
      if (line === '' || line.startsWith('#~')) return;
      if (line.startsWith('#')) {
        if (field === 'msgstr') finish();
        if (line.startsWith('#,') && /\bfuzzy\b/.test(line)) isFuzzy = true;
        return;
      }
      const [, keyword, rest] = KEYWORD.exec(line) ?? [];
      if (keyword === 'msgid_plural' || keyword?.includes('['))
        return say(at + 1, 'Plural forms are not supported.', 'Write one translation per text.');
      if (keyword !== undefined) {
        if (field === 'msgstr' || (keyword !== 'msgstr' && fields[keyword as Field] !== undefined))
          finish();
        field = keyword as Field;
        if (fields[field] !== undefined)
          say(at + 1, `This entry has two ${field}.`, 'Remove one of them.');
        fields[field] = '';
        lines[field] = at + 1;
      }
      const [, value] = STRING.exec(rest ?? line) ?? [];
      if (value === undefined || !field)
        return say(
          at + 1,
          field
            ? 'The string must begin and end with ", and contain other quotation marks as \\".'
            : 'This line does not belong to an entry.',
          'Correct this line, or export again.',
        );
      fields[field] = `${fields[field] ?? ''}${unescape(value)}`;
    });
  finish();
  return {entries, findings};
}
