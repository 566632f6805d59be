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
import type {ByHandId} from './byHand.tsx';
import {useFormParts} from '../form/parts.ts';
import type {MaskedRequest} from './maskedRequest.ts';
import styles from './Sample.module.css';

type Language = SampleLanguage | MoreLanguage;
/** A sample in a language, or one that was written by hand. */
type TabId = Language | ByHandId;

const TABS: {id: SampleLanguage; label: string}[] = [
  {id: 'curl', label: 'curl'},
  {id: 'javascript', label: 'JavaScript'},
  {id: 'python', label: 'Python'},
];
const MORE = Object.keys(MORE_LANGUAGES) as MoreLanguage[];
const LANGUAGES: Language[] = [...TABS.map(({id}) => id), ...MORE];

const isMore = (tab: TabId): tab is MoreLanguage => tab in MORE_LANGUAGES;

const loadOther = () => import('./OtherSample.tsx');

const writeOther = async (request: HttpRequest, language: Language): Promise<string> =>
  (await loadOther()).writeCode(request, language);

/** The storage key of the chosen language. */
const STORAGE_KEY = 'try-it.sample';

function useSampleTab(byHand: readonly ByHandId[]): [TabId, (tab: TabId) => void] {
  const [stored, slot] = useStorageSlot(STORAGE_KEY);
  const [chosen, setChosen] = useState<TabId>();
  const known = [...byHand, ...LANGUAGES];
  const tab = known.find((one) => one === stored) ?? chosen ?? known[0] ?? 'curl';
  return [
    tab,
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
  const {byHand} = useFormParts();
  const ownTabs = byHand?.tabs ?? [];
  const made = TABS.filter(({label: language}) => ownTabs.every((own) => own.label !== language));
  const [tab, choose] = useSampleTab(ownTabs.map(({id: own}) => own));
  const own = byHand?.samples[tab];
  const language = LANGUAGES.find((one) => one === tab) ?? 'curl';
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
          tabs={[...ownTabs, ...made]}
          chosen={isMore(tab) ? undefined : tab}
          choose={choose}
        />
        <MoreLanguages id={`${id}-more-languages`} language={tab} choose={choose} />
        <CopyRequest
          request={request}
          code={() =>
            own?.source ?? (language === 'curl' ? toCurl(request) : writeOther(request, language))
          }
        />
      </div>
      {!own && children}
      <div
        role="tabpanel"
        id={`${id}-sample`}
        className={styles.code}
        aria-labelledby={isMore(tab) ? `${id}-more-languages` : `${id}-tab-${tab}`}
      >
        {language !== 'curl' && failed && <NotLoaded />}
        {own ? (
          own.code
        ) : language !== 'curl' && module ? (
          <module.OtherSample language={language} request={request} shown={shown} label={label} />
        ) : (
          <Code text={toCurl(shown.request)} language="bash" masks={shown.masks} label={label} />
        )}
      </div>
    </div>
  );
}

type MoreProps = {id: string; language: TabId; choose: (language: MoreLanguage) => void};

function MoreLanguages({id, language, choose}: MoreProps): ReactNode {
  const name = translate({
    id: 'tryIt.sample.more',
    message: 'More languages',
    description: 'Accessible name of the menu of programming languages',
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
          description="Opens a menu of more programming languages"
        >
          More
        </Translate>
      )}
      <span aria-hidden="true" className={buttons.chevron} />
    </Menu>
  );
}
