/** Everything that needs the validator: one chunk, fetched at the first input or submit. */
export {checkSchemas} from '@batchwise/openapi/validate';
export {schemaText} from '../messages/schema.ts';

/** Loads the check of a response, which shares the validator with the form. */
export const loadResponseCheck = () => import('../response/check/SchemaCheck.tsx');
