/** What only forms with files have; see `fileParts.ts`. */
export {FileBody} from '../FileBody';
export {FileField} from './FileField';
