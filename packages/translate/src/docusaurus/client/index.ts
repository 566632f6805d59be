export {standsIn, type PageTranslation} from '../docs/translation.ts';
export {Alternates, EnglishIsCanonical, openGraph} from './Alternates.tsx';
export {Day} from './Day.tsx';
export {useIsFallback, useLanguage, usePageTranslation} from './page-translation.ts';
export {useReferenceTranslation} from './reference-translation.ts';
export {ReaderLanguage, SourceLanguage} from './SourceLanguage.tsx';
export {TranslationMetadata} from './TranslationMetadata.tsx';
export {useAlternates} from './useAlternates.ts';
