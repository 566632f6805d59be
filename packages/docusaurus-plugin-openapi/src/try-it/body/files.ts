/** The part of the form that only operations with files need. */
export {FileBody} from './FileBody.tsx';
export {FileField} from './FileField.tsx';
