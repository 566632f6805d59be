import type {Finding} from '../openapi/finding';
import {alignBlocks, shapeName} from './structure';
import type {Check} from './check';
import {unitsOf} from './units';
import {excerpt} from './wording';

/** Each heading, paragraph, cell, code block and component of the source has its twin, in the same order; nothing is added. */
export const checkStructure: Check = ({source, translation, sourceFile, file}) => {
  const [english, own] = [unitsOf(source), unitsOf(translation)];
  // Components that the source does not have are told as code.
  const known = new Set(english.filter(({kind}) => kind === 'component').map(({normal}) => normal.split(/[\s>]/)[0]));
  let last = {line: 1, column: 1};
  return alignBlocks(english, own).flatMap(({source: i, own: j}): Finding[] => {
    const [before, after] = [english[i ?? -1], own[j ?? -1]];
    if (after) last = {line: after.start.line, column: after.start.column};
    if (before && after) return [];
    const place = {file, ...last, severity: 'error' as const};
    if (before) {
      const message = `Missing here or below: the ${shapeName(before)} of ${sourceFile}:${before.start.line}: "${excerpt(before.text)}".`;
      return [{...place, rule: 'structure', message, hint: 'Translate it at the same place as in the source.'}];
    }
    if (!after || (after.kind === 'component' && !known.has(after.normal.split(/[\s>]/)[0]))) return [];
    return [{...place, rule: 'structure', message: `The source has no such ${shapeName(after)} here: "${excerpt(after.text)}".`, hint: `Remove it, or make it what ${sourceFile} has at this place.`}];
  });
};
