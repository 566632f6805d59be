/** The part of the form that only operations with files need. */
export {FileBody} from './FileBody';
export {FileField} from './FileField';
