import type {Check} from '../check';
import {checkCode} from '../check-code';
import {checkStructure} from '../check-structure';
import {checkIdentity} from './identity';
import {checkNumbers} from './numbers';

/** All rules for a page, most important first. */
export const RULES: readonly Check[] = [checkCode, checkStructure, checkIdentity, checkNumbers];
