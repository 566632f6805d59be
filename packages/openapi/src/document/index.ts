export {DescriptionError, resolve} from './reference.ts';
