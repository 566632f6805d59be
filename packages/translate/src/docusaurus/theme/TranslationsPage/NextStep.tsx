import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {taskId} from './Tasks.tsx';
import type {Cell, Language, Row} from '@batchwise/translate';
import styles from './styles.module.css';

/** The next step for a page in a language: a link to its command. */
function Step({
  cell: {page, state},
  language: {locale, label, lang, dir},
}: {
  cell: Cell;
  language: Language;
}): ReactNode {
  const values = {
    language: (
      <bdi lang={lang} dir={dir}>
        {label}
      </bdi>
    ),
  };
  return (
    <a className={styles.step} href={`#${taskId(locale, page)}`}>
      {state === 'outdated' && (
        <Translate
          id="translations.next.outdated"
          description="On the page “Translations”: next step for a page whose translation is outdated. {language} is the name of a language, such as Nederlands"
          values={values}
        >
          {'{language}: update'}
        </Translate>
      )}
      {state === 'partial' && (
        <Translate
          id="translations.next.partial"
          description="On the page “Translations”: next step for a page of the API reference that is translated in part. {language} is the name of a language, such as Nederlands"
          values={values}
        >
          {'{language}: translate the rest'}
        </Translate>
      )}
      {state === 'missing' && (
        <Translate
          id="translations.next.missing"
          description="On the page “Translations”: next step for a page without a translation. {language} is the name of a language, such as Nederlands"
          values={values}
        >
          {'{language}: translate'}
        </Translate>
      )}
      {state === 'broken' && (
        <Translate
          id="translations.next.broken"
          description="On the page “Translations”: next step for a page whose translation contains an error. {language} is the name of a language, such as Nederlands"
          values={values}
        >
          {'{language}: correct the errors'}
        </Translate>
      )}
    </a>
  );
}

/** The next step for a page in each language where it is not complete. */
export function NextStep({
  cells,
  languages,
}: {
  cells: Row['cells'];
  languages: readonly Language[];
}): ReactNode {
  const steps = languages.flatMap((language, index) => {
    const cell = cells[index];
    return cell && cell.state !== 'complete' ? [{language, cell}] : [];
  });
  if (steps.length === 0)
    return (
      <p className={styles.none}>
        <Translate
          id="translations.next.none"
          description="On the page “Translations”, in the column “Next step”: the page is complete in all languages"
        >
          Nothing to do
        </Translate>
      </p>
    );
  return steps.map(({language, cell}) => (
    <Step key={language.locale} language={language} cell={cell} />
  ));
}
