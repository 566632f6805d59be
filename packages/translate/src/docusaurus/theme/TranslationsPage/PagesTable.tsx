import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode} from 'react';
import {Day, useLanguage} from '@batchwise/translate/client';
import {EditLink} from './EditLink.tsx';
import {State} from './State.tsx';
import {taskId} from './Tasks.tsx';
import type {Cell, Language, Overview, Row} from '@batchwise/translate';
import styles from './PagesTable.module.css';

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

/** A page in a language: the translation to read, its state and date, and where to go on. */
function Translation({
  cell: {page, state, title, href, changedAt, edit, file},
  language: {locale, lang, dir},
}: {
  cell: Cell;
  language: Language;
}): ReactNode {
  const isShown = state === 'complete' || state === 'outdated';
  return (
    <>
      {isShown && (
        <a href={href} hrefLang={lang} lang={lang} dir={dir}>
          {title}
        </a>
      )}
      <span className={styles.facts}>
        {state === 'complete' ? (
          <State state={state} />
        ) : (
          <a href={`#${taskId(locale, page)}`}>
            <State state={state} />
          </a>
        )}
        {changedAt !== undefined && <Day at={changedAt} style="medium" />}
        <EditLink href={edit} file={file} />
      </span>
    </>
  );
}

/** Each page in each language. With many languages the table scrolls sideways; on a phone its cells are stacked, so that it needs roles. */
export function PagesTable({overview: {languages, rows}}: {overview: Overview}): ReactNode {
  const {
    i18n: {defaultLocale, localeConfigs},
  } = useDocusaurusContext();
  const source = useLanguage('source');
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
          </tr>
        </thead>
        <tbody>
          {rows.map(({page, source: own, cells}) => (
            <tr key={page} role="row">
              <th role="rowheader" scope="row">
                <Source source={own} />
              </th>
              {languages.map((language, index) => {
                const cell = cells[index];
                return (
                  <td key={language.locale} role="cell" data-label={language.label}>
                    {cell && <Translation cell={cell} language={language} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
