export {SOURCE_LOCALE, SOURCE_STRINGS, translationFolder} from './workspace.ts';
export {PSEUDO_LOCALE} from '../xliff-po/pseudo.ts';
