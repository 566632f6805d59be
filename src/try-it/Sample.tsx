import {useRef, useState, type KeyboardEvent, type ReactNode} from 'react';
import {useStorageSlot} from '@docusaurus/theme-common';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {SAMPLE_LANGUAGES, toSample} from '../request/sample';
import type {HttpRequest, SampleLanguage} from '../request/types';
import {Code} from './Code';
import {CopyButton} from './CopyButton';
import styles from './Sample.module.css';

const NAMES: Record<SampleLanguage, string> = {curl: 'curl', javascript: 'JavaScript', python: 'Python'};
const GRAMMARS: Record<SampleLanguage, string> = {curl: 'bash', javascript: 'javascript', python: 'python'};

/** Only the choice of a language is kept beyond the page, never a value. */
const STORAGE_KEY = 'batchwise.sample';

function useSampleLanguage(): [SampleLanguage, (language: SampleLanguage) => void] {
  const [stored, slot] = useStorageSlot(STORAGE_KEY);
  const [chosen, setChosen] = useState<SampleLanguage>();
  const language = SAMPLE_LANGUAGES.find((one) => one === stored) ?? chosen ?? 'curl';
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
  const tabs = useRef<HTMLDivElement>(null);
  const text = toSample(request, language);

  // The ARIA tabs pattern: arrows move between the tabs, which are one stop for the Tab key.
  const onKeyDown = ({key, target}: KeyboardEvent) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[key];
    const edge = {Home: 0, End: SAMPLE_LANGUAGES.length - 1}[key];
    if (step === undefined && edge === undefined) return;
    const rightToLeft = target instanceof Element && getComputedStyle(target).direction === 'rtl';
    const move = (step ?? 0) * (rightToLeft ? -1 : 1);
    const count = SAMPLE_LANGUAGES.length;
    const next = SAMPLE_LANGUAGES[edge ?? (SAMPLE_LANGUAGES.indexOf(language) + move + count) % count];
    if (!next) return;
    choose(next);
    tabs.current?.querySelector<HTMLElement>(`[data-testid="sample-${next}"]`)?.focus();
  };

  return (
    <div className={styles.sample}>
      <div className={styles.codeBar}>
        <div ref={tabs} role="tablist" className={styles.tabs} onKeyDown={onKeyDown}
          aria-label={translate({id: 'tryIt.sample.languages', message: 'Language of the sample', description: 'Accessible name of the tabs curl, JavaScript, Python'})}>
          {SAMPLE_LANGUAGES.map((one) => (
            <button key={one} type="button" role="tab" id={`${id}-tab-${one}`} data-testid={`sample-${one}`} aria-controls={`${id}-sample`}
              aria-selected={one === language} tabIndex={one === language ? 0 : -1} className={clsx(styles.tab, one === language && styles.tabChosen)} onClick={() => choose(one)}>
              {NAMES[one]}
            </button>
          ))}
        </div>
        <CopyButton className={styles.copy} testId="sample-copy" text={() => text}>
          <Translate id="tryIt.copy" description="The button that copies the code sample">Copy</Translate>
        </CopyButton>
      </div>
      <div role="tabpanel" id={`${id}-sample`} aria-labelledby={`${id}-tab-${language}`}>
        <Code text={text} language={GRAMMARS[language]} hidden={hidden} testId="sample"
          label={translate({id: 'tryIt.sample.label', message: 'The request as code', description: 'Accessible name of the code sample'})} />
      </div>
    </div>
  );
}
