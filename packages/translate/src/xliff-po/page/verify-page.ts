import type {Finding} from '@batchwise/openapi/finding';
import {parsePage} from '../../markdown/parse.ts';
import {checkPage} from '../../rules/check-page.ts';
import {alignTags, isSame} from '../inline/parts.ts';
import type {TaggedText, Unit} from '../types.ts';
import {pageUnits} from './page-units.ts';
import type {Job, Wanted} from './write-page.ts';

/** Errors that an import must not bring: the page would not be built, or would run or show what the source does not have. */
const REFUSED = new Set([
  'syntax',
  'encoding',
  'code',
  'structure',
  'code-block',
  'inline-code',
  'placeholder',
  'link-target',
  'image',
  'heading-id',
  'property',
  'expression',
]);
/** Errors that refuse an import even where the page had them before. */
const ALWAYS_REFUSED = new Set(['syntax', 'code']);

/** Whether a text that was read back has the words and the tags that were written. */
function readsAs(unit: Unit, now: TaggedText | undefined, wanted: TaggedText): boolean {
  const used = new Set(
    wanted.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.tag])),
  );
  return (
    now !== undefined &&
    isSame(
      unit,
      alignTags(
        wanted.tags.filter(({id}) => used.has(id)),
        now,
        true,
      ).parts,
      wanted.parts,
    )
  );
}

const expected = ({target, place}: Wanted, isRebuilt: boolean): TaggedText =>
  target ?? (isRebuilt ? place.source.text : (place.target ?? place.source.text));

/** Parses the new page and reports where it differs from the translations. */
export function verify(
  job: Job,
  text: string,
  wanted: readonly Wanted[],
  isRebuilt: boolean,
): Finding[] {
  const {group, exchangeFile} = job;
  const say = (line: number, message: string, hint: string): Finding => ({
    file: exchangeFile,
    line,
    column: 1,
    rule: 'exchange-text',
    severity: 'error',
    message,
    hint,
  });
  const page = parsePage(text);
  const wrong = page.error ?? page.frontMatter.error;
  const units = wrong ? [] : pageUnits(group.source, page).units;
  const lineFor = (line: number): number =>
    (wanted.filter((_, at) => (units[at]?.own?.line ?? Infinity) <= line).at(-1) ?? wanted[0])
      ?.line ?? 1;
  if (wrong)
    return [
      say(
        wanted.find(({isChanged}) => isChanged)?.line ?? 1,
        `This translation would make ${group.file} invalid at line ${wrong.line}: ${wrong.message.replace(/\.$/, '')}.`,
        'Use plain text, without braces or < signs.',
      ),
    ];
  const other = wanted.flatMap((one, at) => {
    const now = units[at]?.target;
    return readsAs(one.unit, now, expected(one, isRebuilt))
      ? []
      : [
          say(
            one.line,
            `In ${group.file}, the translation of "${one.unit.written.source}" would be read as different text.`,
            'Use plain text, without URLs, and without Markdown outside the tags.',
          ),
        ];
  });
  if (other.length > 0) return other;
  const base = {
    source: group.source,
    sourceFile: group.original,
    file: group.file,
    locale: group.locale,
  };
  const before = new Set(
    group.own
      ? checkPage({...base, translation: group.own}).map(
          ({rule, message}) => `${rule} ${message.replace(/:\d+/g, '')}`,
        )
      : [],
  );
  return checkPage({...base, translation: page})
    .filter(
      ({rule, severity, message}) =>
        severity === 'error' &&
        REFUSED.has(rule) &&
        (ALWAYS_REFUSED.has(rule) || !before.has(`${rule} ${message.replace(/:\d+/g, '')}`)),
    )
    .map((finding): Finding => ({
      ...finding,
      file: exchangeFile,
      line: lineFor(finding.line),
      column: 1,
      message: `${group.file} would have an error: ${finding.message}`,
    }));
}
