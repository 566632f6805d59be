export {digitsOf, scalarText, toNumber} from './exact-number.ts';
export {isObject, list, members, text} from './coerce.ts';
export {formatJson} from './format-json.ts';
export {compactJson} from './json-text.ts';
export {fromPointer, toPointer, valueAt} from './pointer.ts';
export {type JsonExpected, type JsonMistake, scanJson, tokenAt} from './scan-json.ts';
export type {Json, JsonObject} from '../operation/types.ts';
export {placeAt} from './scan-json.ts';
export {toFragment} from './pointer.ts';
