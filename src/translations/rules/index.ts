import type {Check} from './types';
import {checkCode} from './markup/code';
import {checkStructure} from './markup/structure';
import {checkCodeSpacing} from './markup/code-spacing';
import {checkConsistency} from './consistency';
import {checkFrontMatter} from './markup/front-matter';
import {checkGlossary} from './glossary';
import {checkIdentity} from './markup/identity';
import {checkLanguage} from './language';
import {checkNumbers} from './numbers';
import {checkProperties} from './markup/properties';
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
