export {DATA_KEYWORDS, NAMED_MEMBERS} from './keywords.ts';
export {DescriptionError, resolve} from './reference.ts';
export {visitObjects} from './visit.ts';
