import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import {useStorageSlot} from '@docusaurus/theme-common';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {HttpRequest} from '@batchwise/openapi/request';
import {
  MORE_LANGUAGES,
  type MoreLanguage,
  type SampleLanguage,
  toCurl,
} from '@batchwise/openapi/samples';
import {Code} from '../../ui/Code.tsx';
import {CopyAs} from './CopyAs.tsx';
import {CopyButton} from '../../ui/CopyButton.tsx';
import {NotLoaded} from '../../ui/NotLoaded.tsx';
import {useLazyModule} from '../../ui/useLazyModule.ts';
import styles from './Sample.module.css';

type Language = SampleLanguage | MoreLanguage;

const NAMES: Record<SampleLanguage, string> = {
  curl: 'curl',
  javascript: 'JavaScript',
  python: 'Python',
};
const SAMPLE_LANGUAGES = Object.keys(NAMES) as SampleLanguage[];
const MORE = Object.keys(MORE_LANGUAGES) as MoreLanguage[];

const isMore = (language: Language): language is MoreLanguage => language in MORE_LANGUAGES;

const loadOther = () => import('./OtherSample.tsx');

/** The storage key of the chosen language. */
const STORAGE_KEY = 'try-it.sample';

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

/** The request as code, in the language that the reader has chosen. */
export function Sample({id, request, hidden}: Props): ReactNode {
  const [language, choose] = useSampleLanguage();
  const {module, failed} = useLazyModule(language !== 'curl', loadOther);
  const panel = useRef<HTMLDivElement>(null);
  const label = translate({
    id: 'tryIt.sample.label',
    message: 'The request as code',
    description: 'Accessible name of the code sample that sends the request',
  });
  const title = translate({
    id: 'tryIt.sample.more',
    message: 'More languages',
    description: 'Menu of programming languages, after the tabs curl, JavaScript and Python',
  });
  const menu = useRef<HTMLSelectElement>(null);
  // Only the menu knows a choice that was made before hydration.
  const chooseEarly = useEffectEvent(() => {
    const early = MORE.find((one) => one === menu.current?.value);
    if (early && early !== language) choose(early);
  });
  useEffect(() => chooseEarly(), []);
  return (
    <div className={styles.sample}>
      <div className={styles.codeBar}>
        <LanguageTabs id={id} language={language} choose={choose} />
        <select
          ref={menu}
          className={clsx(styles.more, isMore(language) && styles.moreChosen)}
          id={`${id}-more-languages`}
          value={isMore(language) ? language : ''}
          aria-label={title}
          onChange={(event) => choose(MORE.find((one) => one === event.target.value) ?? 'curl')}
        >
          <option value="" hidden>
            {title}
          </option>
          {MORE.map((one) => (
            <option key={one} value={one}>
              {MORE_LANGUAGES[one]}
            </option>
          ))}
        </select>
        <CopyButton
          className={clsx(styles.copy, styles.atEnd)}
          text={() => panel.current?.querySelector('code')?.textContent ?? ''}
        >
          <Translate id="tryIt.copy" description="Button that copies the code sample">
            Copy
          </Translate>
        </CopyButton>
        <CopyAs request={request} />
      </div>
      <div
        ref={panel}
        role="tabpanel"
        id={`${id}-sample`}
        aria-labelledby={isMore(language) ? `${id}-more-languages` : `${id}-tab-${language}`}
      >
        {language !== 'curl' && failed && <NotLoaded />}
        {language !== 'curl' && module ? (
          <module.OtherSample language={language} request={request} hidden={hidden} label={label} />
        ) : (
          <Code text={toCurl(request)} language="bash" hidden={hidden} label={label} />
        )}
      </div>
    </div>
  );
}

function LanguageTabs({
  id,
  language,
  choose,
}: {
  id: string;
  language: Language;
  choose: (language: Language) => void;
}): ReactNode {
  const reached = isMore(language) ? 'curl' : language;
  // The ARIA tabs pattern: arrows move between the tabs, which are one stop for the Tab key.
  const onKeyDown = ({key, target}: KeyboardEvent) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[key];
    const edge = {Home: 0, End: SAMPLE_LANGUAGES.length - 1}[key];
    if (step === undefined && edge === undefined) return;
    const rightToLeft = target instanceof Element && getComputedStyle(target).direction === 'rtl';
    const move = (step ?? 0) * (rightToLeft ? -1 : 1);
    const count = SAMPLE_LANGUAGES.length;
    const next =
      SAMPLE_LANGUAGES[edge ?? (SAMPLE_LANGUAGES.indexOf(reached) + move + count) % count];
    if (!next) return;
    choose(next);
    document.getElementById(`${id}-tab-${next}`)?.focus();
  };
  return (
    <div
      role="tablist"
      className={styles.tabs}
      onKeyDown={onKeyDown}
      aria-label={translate({
        id: 'tryIt.sample.languages',
        message: 'Language of the sample',
        description: 'Accessible name of the tabs curl, JavaScript and Python',
      })}
    >
      {SAMPLE_LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`${id}-tab-${one}`}
          aria-controls={`${id}-sample`}
          aria-selected={one === language}
          tabIndex={one === reached ? 0 : -1}
          className={clsx(styles.tab, one === language && styles.tabChosen)}
          onClick={() => choose(one)}
        >
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}
