import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {useLanguage} from '@batchwise/translate/client';
import {State} from './State.tsx';
import type {Cell, Overview} from '@batchwise/translate';
import styles from './styles.module.css';

/** The headings of the English page below which something changed. */
function Changed({changed}: {changed: readonly string[]}): ReactNode {
  const source = useLanguage('source');
  return (
    <p className={styles.changed}>
      <Translate
        id="translations.changed"
        description="Label of the list of English sections that have changed since the page was translated; the headings of the sections follow"
      >
        Changed in English:
      </Translate>
      {changed.map((heading, index) => (
        <span key={heading}>
          {index > 0 ? ', ' : ' '}
          {heading === '' ? (
            <Translate
              id="translations.changed.start"
              description="In the list after “Changed in English:”: the text before the first heading of the page"
            >
              start of the page
            </Translate>
          ) : (
            <mark>
              <bdi {...source}>{heading}</bdi>
            </mark>
          )}
        </span>
      ))}
    </p>
  );
}

function Task({
  title,
  isEnglish,
  cell: {state, isSure, changed, faults, file, edit},
}: {
  title: string;
  isEnglish: boolean;
  cell: Cell;
}): ReactNode {
  const source = useLanguage('source');
  return (
    <li>
      <bdi {...(isEnglish ? source : {})}>{title}</bdi>: <State state={state} />
      {edit && (
        <>
          {' '}
          ·{' '}
          <a href={edit} title={file}>
            <Translate
              id="translations.edit"
              description="Link that opens the translation of a page in an editor"
            >
              Edit
            </Translate>
          </a>
        </>
      )}
      {state === 'outdated' && !isSure && (
        <p>
          <Translate
            id="translations.unsure"
            description="Below the title of an outdated page, when the English page that was translated cannot be found"
          >
            It is not known what has changed since this translation was made. Compare the
            translation with the English page.
          </Translate>
        </p>
      )}
      {state === 'outdated' && changed.length > 0 && <Changed changed={changed} />}
      {faults.length > 0 && (
        <ul>
          {faults.map(({line, message}) => (
            <li key={`${line} ${message}`}>
              <bdi {...source}>
                {file.split('/').at(-1)}:{line} {message}
              </bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The pages of each language that are not as they should be, and what to do about them. */
export function Tasks({overview: {languages, rows}}: {overview: Overview}): ReactNode {
  const open = languages
    .map((language, index) => ({
      language,
      items: rows.flatMap(({page, title, isEnglish, cells}) => {
        const cell = cells[index];
        return cell && cell.state !== 'complete' ? [{page, title, isEnglish, cell}] : [];
      }),
    }))
    .filter(({items}) => items.length > 0);
  if (open.length === 0)
    return (
      <p>
        <Translate
          id="translations.open.none"
          description="Below the heading “To do”, when nothing is left to translate"
        >
          All pages are translated and up to date.
        </Translate>
      </p>
    );
  return open.map(({language: {locale, label, lang, dir}, items}) => (
    <section key={locale}>
      <h3>
        <bdi lang={lang} dir={dir}>
          {label}
        </bdi>
      </h3>
      <ul>
        {items.map(({page, ...item}) => (
          <Task key={page} {...item} />
        ))}
      </ul>
    </section>
  ));
}
