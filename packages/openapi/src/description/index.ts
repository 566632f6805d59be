export {translatableTexts} from './translatable-texts.ts';
