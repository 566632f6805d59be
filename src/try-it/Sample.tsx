import {useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import {useStorageSlot} from '@docusaurus/theme-common';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {MORE_LANGUAGES, type MoreLanguage} from '../request/languages/names';
import {SAMPLE_LANGUAGES, toSample} from '../request/sample';
import type {HttpRequest, SampleLanguage} from '../request/types';
import {Code} from './Code';
import {CopyAs} from './CopyAs';
import {CopyButton} from './CopyButton';
import {useMoreSample} from './useMoreSample';
import styles from './Sample.module.css';

type Language = SampleLanguage | MoreLanguage;

const NAMES: Record<SampleLanguage, string> = {curl: 'curl', javascript: 'JavaScript', python: 'Python'};
/** Those that the highlighter brings along; what it lacks is near enough to C. */
const GRAMMARS: Record<Language, string> = {
  curl: 'bash', javascript: 'javascript', python: 'python', go: 'go', rust: 'rust', java: 'clike', php: 'clike', csharp: 'clike', ruby: 'clike', powershell: 'clike',
};
const MORE = Object.keys(MORE_LANGUAGES) as MoreLanguage[];

const isMore = (language: Language): language is MoreLanguage => language in MORE_LANGUAGES;

/** Only the choice of a language is kept beyond the page, never a value. */
const STORAGE_KEY = 'batchwise.sample';

function useSampleLanguage(): [Language, (language: Language) => void] {
  const [stored, slot] = useStorageSlot(STORAGE_KEY);
  const [chosen, setChosen] = useState<Language>();
  const language = [...SAMPLE_LANGUAGES, ...MORE].find((one) => one === stored) ?? chosen ?? 'curl';
  return [
    language,
    (next) => {
      setChosen(next);
      slot.set(next);
    },
  ];
}

type Props = {
  id: string;
  request: HttpRequest;
  /** Secrets to blur in the shown code. */
  hidden: string[];
};

/** The request as code, in the language of the reader's choice. */
export function Sample({id, request, hidden}: Props): ReactNode {
  const [language, choose] = useSampleLanguage();
  const more = useMoreSample(isMore(language) ? language : undefined, request, hidden);
  const shown = isMore(language) && more.text === undefined ? 'curl' : language;
  const text = isMore(shown) ? (more.text ?? '') : toSample(request, shown);
  const menu = useRef<HTMLSelectElement>(null);
  // A choice that was made before the example was live stands in the menu, and nowhere else.
  const takeOver = useEffectEvent(() => {
    const early = MORE.find((one) => one === menu.current?.value);
    if (early && early !== language) choose(early);
  });
  useEffect(() => takeOver(), []);
  return (
    <div className={styles.sample}>
      <div className={styles.codeBar}>
        <LanguageTabs id={id} language={language} choose={choose} />
        <select ref={menu} className={clsx(styles.more, isMore(language) && styles.moreChosen)} id={`${id}-more-languages`} data-testid="sample-more" value={isMore(language) ? language : ''}
          aria-label={translate({id: 'tryIt.sample.more', message: 'More languages', description: 'The menu of further languages beside the tabs curl, JavaScript, Python'})}
          onChange={(event) => choose(MORE.find((one) => one === event.target.value) ?? 'curl')}>
          <option value="" hidden>{translate({id: 'tryIt.sample.more', message: 'More languages', description: 'The menu of further languages beside the tabs curl, JavaScript, Python'})}</option>
          {MORE.map((one) => <option key={one} value={one}>{MORE_LANGUAGES[one]}</option>)}
        </select>
        <CopyButton className={clsx(styles.copy, styles.atEnd)} testId="sample-copy" text={() => text}>
          <Translate id="tryIt.copy" description="The button that copies the code sample">Copy</Translate>
        </CopyButton>
        <CopyAs request={request} />
      </div>
      <div role="tabpanel" id={`${id}-sample`} aria-labelledby={isMore(language) ? `${id}-more-languages` : `${id}-tab-${language}`} aria-busy={more.isLoading}>
        {isMore(language) && <MoreNotice language={language} state={more} />}
        <Code text={text} language={GRAMMARS[shown]} hidden={isMore(shown) ? more.hidden : hidden} testId="sample"
          label={translate({id: 'tryIt.sample.label', message: 'The request as code', description: 'Accessible name of the code sample'})} />
      </div>
    </div>
  );
}

function LanguageTabs({id, language, choose}: {id: string; language: Language; choose: (language: Language) => void}): ReactNode {
  const tabs = useRef<HTMLDivElement>(null);
  const reached = isMore(language) ? 'curl' : language;
  // The ARIA tabs pattern: arrows move between the tabs, which are one stop for the Tab key.
  const onKeyDown = ({key, target}: KeyboardEvent) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[key];
    const edge = {Home: 0, End: SAMPLE_LANGUAGES.length - 1}[key];
    if (step === undefined && edge === undefined) return;
    const rightToLeft = target instanceof Element && getComputedStyle(target).direction === 'rtl';
    const move = (step ?? 0) * (rightToLeft ? -1 : 1);
    const count = SAMPLE_LANGUAGES.length;
    const next = SAMPLE_LANGUAGES[edge ?? (SAMPLE_LANGUAGES.indexOf(reached) + move + count) % count];
    if (!next) return;
    choose(next);
    tabs.current?.querySelector<HTMLElement>(`[data-testid="sample-${next}"]`)?.focus();
  };
  return (
    <div ref={tabs} role="tablist" className={styles.tabs} onKeyDown={onKeyDown}
      aria-label={translate({id: 'tryIt.sample.languages', message: 'Language of the sample', description: 'Accessible name of the tabs curl, JavaScript, Python'})}>
      {SAMPLE_LANGUAGES.map((one) => (
        <button key={one} type="button" role="tab" id={`${id}-tab-${one}`} data-testid={`sample-${one}`} aria-controls={`${id}-sample`}
          aria-selected={one === language} tabIndex={one === reached ? 0 : -1} className={clsx(styles.tab, one === language && styles.tabChosen)} onClick={() => choose(one)}>
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}

/** Why curl stands in the place of the language that was chosen. */
function MoreNotice({language, state}: {language: MoreLanguage; state: ReturnType<typeof useMoreSample>}): ReactNode {
  const name = MORE_LANGUAGES[language];
  const isWrong = !state.isLoading && !state.failed && state.text === undefined;
  return (
    <div role="status" className={styles.notice} data-testid="sample-notice">
      {state.failed && (
        <Translate id="tryIt.sample.failed" description="Above the curl sample, when a further language could not be fetched; {language} is its name" values={{language: name}}>
          {'{language} could not be loaded. Here is curl; choose the language again to retry.'}
        </Translate>
      )}
      {isWrong && (
        <Translate id="tryIt.sample.unfaithful" description="Above the curl sample; {language} is the name of a programming language" values={{language: name}}>
          {'A {language} sample would not send exactly this request, so none is shown. curl does:'}
        </Translate>
      )}
    </div>
  );
}
