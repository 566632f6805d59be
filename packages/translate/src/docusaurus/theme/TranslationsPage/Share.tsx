import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';

function useNumbers(): (value: number) => string {
  const {
    i18n: {currentLocale},
  } = useDocusaurusContext();
  return (value) => new Intl.NumberFormat(currentLocale).format(value);
}

/** `12 of 12`. */
export function Share({done, total}: {done: number; total: number}): ReactNode {
  const format = useNumbers();
  return (
    <Translate
      id="translations.share"
      description="Progress of a language on the page “Translations”, such as: 1,200 of 1,500. {done} is the number of words, pages or texts that are translated, {total} the number of all"
      values={{done: format(done), total: format(total)}}
    >
      {'{done} of {total}'}
    </Translate>
  );
}

/** `12` where all is done, and `11 of 12` where it is not. */
export function Done({done, total}: {done: number; total: number}): ReactNode {
  const format = useNumbers();
  return done === total ? format(total) : <Share done={done} total={total} />;
}
