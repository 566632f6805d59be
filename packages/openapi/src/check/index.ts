export {checkDescription} from './check-description.ts';
export type {CheckProblem} from './example-warnings.ts';
