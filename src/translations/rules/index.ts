import {checkConsistency} from './consistency';
import {checkGlossary} from './glossary';
import {checkLanguage} from './language';
import {checkCode} from './markup/code';
import {checkCodeSpacing} from './markup/code-spacing';
import {checkFrontMatter} from './markup/front-matter';
import {checkIdentity} from './markup/identity';
import {checkProperties} from './markup/properties';
import {checkStructure} from './markup/structure';
import {checkNumbers} from './numbers';
import {checkSpelling} from './spelling';
import type {Check} from './types';
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
