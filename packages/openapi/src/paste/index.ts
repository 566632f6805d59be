export {decodeText} from '../http/encoding.ts';
export {assumeJson} from './match/assume-json.ts';
export {parseCurl} from './curl/parse-curl.ts';
export {matchOperation} from './match/match-operation.ts';
export type {Misfit} from './misfit.ts';
export {decodeQueryText, jsonObject, readPairs, readStyled} from './match/parse-style.ts';
