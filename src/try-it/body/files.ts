/** What only forms with files have; see `parts.ts`. */
export {FileBody} from './FileBody';
export {FileField} from './FileField';
