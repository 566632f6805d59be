declare module '@theme/TranslationNotice' {
  import type {ReactNode} from 'react';

  export default function TranslationNotice(): ReactNode;
}
