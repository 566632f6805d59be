export {Alternates, EnglishIsCanonical, openGraph} from './Alternates.tsx';
export {Day} from './Day.tsx';
export {useIsFallback, useLanguage, usePageTranslation} from './page-translation.ts';
export {ReaderLanguage, SourceLanguage} from './SourceLanguage.tsx';
export {useAlternates} from './useAlternates.ts';
