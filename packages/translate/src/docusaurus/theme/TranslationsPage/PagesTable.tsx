import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {Day, useLanguage} from '@batchwise/translate/client';
import {EditLink} from './EditLink.tsx';
import {NextStep} from './NextStep.tsx';
import {State} from './State.tsx';
import type {Cell, Language, Overview, Row} from '@batchwise/translate';
import styles from './table.module.css';

/** The page of the source, and when it was changed. */
function Source({source: {title, href, changedAt, edit}}: {source: Row['source']}): ReactNode {
  return (
    <>
      <a href={href} {...useLanguage('source')}>
        {title}
      </a>
      <span className={styles.facts}>
        {changedAt !== undefined && <Day at={changedAt} style="medium" />}
        <EditLink href={edit} />
      </span>
    </>
  );
}

/** A page in a language: the translation to read, its state and date, and where it is edited. */
function Translation({
  cell: {state, title, href, changedAt, edit, file},
  language: {lang, dir},
}: {
  cell: Cell;
  language: Language;
}): ReactNode {
  const isShown = state !== 'missing' && state !== 'broken';
  return (
    <>
      {isShown && (
        <a href={href} hrefLang={lang} lang={lang} dir={dir}>
          {title}
        </a>
      )}
      <span className={styles.facts}>
        <State state={state} />
        {changedAt !== undefined && <Day at={changedAt} style="medium" />}
        <EditLink href={edit} file={file} />
      </span>
    </>
  );
}

/** Heading of the column of next steps. */
const nextStep = () =>
  translate({
    id: 'translations.next',
    message: 'Next step',
    description:
      'On the page “Translations”: heading of the column that says what to do for a page, and label of the command for it',
  });

function Rows({
  rows,
  languages,
}: {
  rows: readonly Row[];
  languages: readonly Language[];
}): ReactNode {
  const next = nextStep();
  return rows.map(({page, source, cells}) => (
    <tr key={page} role="row">
      <th role="rowheader" scope="row">
        <Source source={source} />
      </th>
      {languages.map((language, index) => {
        const cell = cells[index];
        return (
          <td key={language.locale} role="cell" data-label={language.label}>
            {cell && <Translation cell={cell} language={language} />}
          </td>
        );
      })}
      <td role="cell" data-label={next}>
        <NextStep cells={cells} languages={languages} />
      </td>
    </tr>
  ));
}

/** Each page in each language. With many languages the table scrolls sideways; on a phone its cells are stacked, so that it needs roles. */
export function Pages({overview: {languages, rows}}: {overview: Overview}): ReactNode {
  const {
    i18n: {defaultLocale, localeConfigs},
  } = useDocusaurusContext();
  const source = useLanguage('source');
  const reference = rows.filter(({isReference}) => isReference);
  const label = translate({
    id: 'translations.pages.label',
    message: 'Translation status of each page',
    description:
      'Accessible name of the table that shows the translation status of each page in each language',
  });
  return (
    <div className={styles.table} role="region" aria-label={label} tabIndex={0}>
      <table role="table">
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col">
              <bdi {...source}>{localeConfigs[defaultLocale]?.label ?? defaultLocale}</bdi>
            </th>
            {languages.map(({locale, label: name, lang, dir}) => (
              <th key={locale} role="columnheader" scope="col">
                <bdi lang={lang} dir={dir}>
                  {name}
                </bdi>
              </th>
            ))}
            <th role="columnheader" scope="col">
              {nextStep()}
            </th>
          </tr>
        </thead>
        <tbody>
          <Rows rows={rows.filter(({isReference}) => !isReference)} languages={languages} />
        </tbody>
        {reference.length > 0 && (
          <tbody>
            <tr role="row" className={styles.group}>
              <th role="rowheader" scope="rowgroup" colSpan={languages.length + 2}>
                <Translate
                  id="translations.reference"
                  description="Name of the pages that are generated from the API description: heading of their group in the table of all pages and in llms.txt, and their group in the search"
                >
                  API reference
                </Translate>
              </th>
            </tr>
            <Rows rows={reference} languages={languages} />
          </tbody>
        )}
      </table>
    </div>
  );
}
