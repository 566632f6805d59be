export {translatableTexts} from './translatable-texts.ts';
export {unsafeCharacter} from './unsafe-characters.ts';
