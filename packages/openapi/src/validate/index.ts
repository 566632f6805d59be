export {validateExamples} from './validate-examples.ts';
export {checkSchemas, validateRequest} from './validate-request.ts';
export {checkValue, type Violation} from './validate.ts';
