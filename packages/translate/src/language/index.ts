export {frequentWords} from './stop-words.ts';
