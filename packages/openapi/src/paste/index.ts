export {parseCurl} from './curl/parse-curl.ts';
export {matchOperation} from './match/match-operation.ts';
export type {Misfit} from './misfit.ts';
