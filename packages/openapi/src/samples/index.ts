export type {SampleLanguage} from '../request/types.ts';
export {toCurl} from './curl.ts';
export {MORE_LANGUAGES, type MoreLanguage} from './languages/names.ts';
