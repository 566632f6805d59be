export {CopyButton} from './CopyButton.tsx';
export {Path} from './Path.tsx';
