import {checkConsistency} from './consistency.ts';
import {checkGlossary} from './glossary.ts';
import {checkLanguage} from './language.ts';
import {checkCode} from './markup/code.ts';
import {checkCodeSpacing} from './markup/code-spacing.ts';
import {checkFrontMatter} from './markup/front-matter.ts';
import {checkIdentity} from './markup/identity.ts';
import {checkProperties} from './markup/properties.ts';
import {checkStructure} from './markup/structure.ts';
import {checkNumbers} from './numbers.ts';
import {checkSpelling} from './spelling.ts';
import type {Check} from './types.ts';
import {checkTypography} from './typography.ts';

/** All rules for a page, most important first. */
export const RULES: readonly Check[] = [
  checkCode,
  checkStructure,
  checkIdentity,
  checkNumbers,
  checkLanguage,
  checkProperties,
  checkCodeSpacing,
  checkGlossary,
  checkConsistency,
  checkFrontMatter,
  checkTypography,
  checkSpelling,
];
