import {useState, type ReactNode} from 'react';
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
import buttons from '../../ui/Buttons.module.css';
import {Code} from '../../ui/Code.tsx';
import {Menu} from '../../ui/Menu.tsx';
import {NotLoaded} from '../../ui/NotLoaded.tsx';
import {Tabs} from '../../ui/Tabs.tsx';
import {useLazyModule} from '../../ui/useLazyModule.ts';
import {CopyRequest} from './CopyRequest.tsx';
import type {MaskedRequest} from './maskedRequest.ts';
import styles from './Sample.module.css';

type Language = SampleLanguage | MoreLanguage;

const TABS: {id: SampleLanguage; label: string}[] = [
  {id: 'curl', label: 'curl'},
  {id: 'javascript', label: 'JavaScript'},
  {id: 'python', label: 'Python'},
];
const MORE = Object.keys(MORE_LANGUAGES) as MoreLanguage[];

const isMore = (language: Language): language is MoreLanguage => language in MORE_LANGUAGES;

const loadOther = () => import('./OtherSample.tsx');

const writeOther = async (request: HttpRequest, language: Language): Promise<string> =>
  (await loadOther()).writeCode(request, language);

/** The storage key of the chosen language. */
const STORAGE_KEY = 'try-it.sample';

function useSampleLanguage(): [Language, (language: Language) => void] {
  const [stored, slot] = useStorageSlot(STORAGE_KEY);
  const [chosen, setChosen] = useState<Language>();
  const known = [...TABS.map(({id}) => id), ...MORE];
  const language = known.find((one) => one === stored) ?? chosen ?? 'curl';
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
  /** The request that is copied. */
  request: HttpRequest;
  /** The same request with masks instead of secrets. */
  shown: MaskedRequest;
  /** Shown above the code. */
  children?: ReactNode;
};

/** The request as code, in the language that the reader has chosen. */
export function Sample({id, request, shown, children}: Props): ReactNode {
  const [language, choose] = useSampleLanguage();
  const {module, failed} = useLazyModule(language !== 'curl', loadOther);
  const label = translate({
    id: 'tryIt.sample.label',
    message: 'The request as code',
    description: 'Accessible name of the code sample that sends the request',
  });
  return (
    <div className={styles.sample}>
      <div className={styles.bar}>
        <Tabs
          id={id}
          panel={`${id}-sample`}
          name={translate({
            id: 'tryIt.sample.languages',
            message: 'Language of the sample',
            description: 'Accessible name of the tabs curl, JavaScript and Python',
          })}
          tabs={TABS}
          chosen={isMore(language) ? undefined : language}
          choose={choose}
        />
        <MoreLanguages id={`${id}-more-languages`} language={language} choose={choose} />
        <CopyRequest
          request={request}
          code={() => (language === 'curl' ? toCurl(request) : writeOther(request, language))}
        />
      </div>
      {children}
      <div
        role="tabpanel"
        id={`${id}-sample`}
        className={styles.code}
        aria-labelledby={isMore(language) ? `${id}-more-languages` : `${id}-tab-${language}`}
      >
        {language !== 'curl' && failed && <NotLoaded />}
        {language !== 'curl' && module ? (
          <module.OtherSample language={language} request={request} shown={shown} label={label} />
        ) : (
          <Code text={toCurl(shown.request)} language="bash" masks={shown.masks} label={label} />
        )}
      </div>
    </div>
  );
}

type MoreProps = {id: string; language: Language; choose: (language: Language) => void};

function MoreLanguages({id, language, choose}: MoreProps): ReactNode {
  const name = translate({
    id: 'tryIt.sample.more',
    message: 'More languages',
    description:
      'Accessible name of the menu of programming languages, after the tabs curl, JavaScript and Python',
  });
  return (
    <Menu
      id={id}
      className={clsx(styles.more, isMore(language) && styles.moreChosen)}
      name={isMore(language) ? `${name}: ${MORE_LANGUAGES[language]}` : name}
      items={MORE.map((one) => ({
        id: one,
        label: MORE_LANGUAGES[one],
        checked: one === language,
        onSelect: () => choose(one),
      }))}
    >
      {isMore(language) ? (
        MORE_LANGUAGES[language]
      ) : (
        <Translate
          id="tryIt.sample.more.short"
          description="Button after the tabs curl, JavaScript and Python: opens a menu of more programming languages"
        >
          More
        </Translate>
      )}
      <span aria-hidden="true" className={buttons.chevron} />
    </Menu>
  );
}
