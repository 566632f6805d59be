export {parseJson} from './parse-json.ts';
export {prettyJson, writeJson} from './write-json.ts';
