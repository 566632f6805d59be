export {chosenBody} from '../body/body.ts';
export {fileProperties} from '../body/form.ts';
export {encodeField, holdsField, readField, writeField} from '../body/json-fields.ts';
export {activeParameters, prefixOf, withoutPrefix, writeBasic} from '../parameters/credentials.ts';
export {keyOf} from '../parameters/parse-input.ts';
export {fillServer, withBasePath} from '../parameters/server-url.ts';
export {isBaseUrl} from '../parameters/url.ts';
export {buildRequest, defaultValues} from './build-request.ts';
export type {HttpRequest, Problem, Values} from './types.ts';
