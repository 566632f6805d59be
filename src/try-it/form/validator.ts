/** All that needs the validator: fetched as one part of the program, at the first input or Send. */
export {checkSchemas} from '../../request/build/validate-request';
export {schemaText} from '../messages/schema';

/** The check of an answer, fetched behind the validator, which it has in common with the form. */
export const loadAnswerCheck = () => import('../response/check/SchemaCheck');
