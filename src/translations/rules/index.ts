import type {Check} from '../check';
import {checkCode} from '../check-code';
import {checkStructure} from '../check-structure';
import {checkCodeSpacing} from './code-spacing';
import {checkConsistency} from './consistency';
import {checkFrontMatter} from './front-matter';
import {checkGlossary} from './glossary';
import {checkIdentity} from './identity';
import {checkLanguage} from './language';
import {checkNumbers} from './numbers';
import {checkProperties} from './properties';
import {checkSpelling} from './spelling';
import {checkTypography} from './typography';

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
