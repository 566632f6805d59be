declare module '@theme/TranslationNotice' {
  import type {ReactNode} from 'react';
  import type {PageTranslation} from '@batchwise/translate/client';

  export default function TranslationNotice(props: {
    translation: PageTranslation | undefined;
  }): ReactNode;
}
