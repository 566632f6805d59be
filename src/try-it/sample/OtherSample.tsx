import {useMemo, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {toCurl} from '../../request/samples/curl';
import {MORE_LANGUAGES, type MoreLanguage} from '../../request/samples/languages/names';
import {toSample} from '../../request/samples/samples';
import type {HttpRequest, SampleLanguage} from '../../request/types';
import {Code} from '../../ui/Code';
import {NotLoaded} from '../../ui/NotLoaded';
import {useLazyModule} from '../../ui/useLazyModule';
import styles from './Sample.module.css';

type Props = {
  language: SampleLanguage | MoreLanguage;
  request: HttpRequest;
  /** Secrets to blur in the shown code. */
  hidden: string[];
  /** The name of the code for assistive technology. */
  label: string;
};

const loadMore = () => import('../../request/samples/languages/write-sample');

/** The request in another language than curl. */
export function OtherSample({language, ...shown}: Props): ReactNode {
  if (language in MORE_LANGUAGES)
    return <MoreSample {...shown} language={language as MoreLanguage} />;
  return (
    <Code
      text={toSample(shown.request, language as SampleLanguage)}
      language={language}
      hidden={shown.hidden}
      label={shown.label}
    />
  );
}

/** Those that the highlighter brings along; what it lacks is near enough to C. */
const GRAMMARS: Partial<Record<MoreLanguage, string>> = {go: 'go', rust: 'rust'};

/** A further language, whose writer is fetched when one is first asked for; curl where it would send something else. */
function MoreSample({
  language,
  request,
  hidden,
  label,
}: Props & {language: MoreLanguage}): ReactNode {
  const {module, failed} = useLazyModule(true, loadMore);
  const text = useMemo(() => module?.writeSample(language, request), [module, language, request]);
  return (
    <>
      <div role="status" className={styles.notice}>
        {failed && <NotLoaded />}
        {module && text === undefined && (
          <Translate
            id="tryIt.sample.unfaithful"
            description="Above the curl sample, which is shown instead of a sample in another language. {language} is the name of a programming language, such as: Go"
            values={{language: MORE_LANGUAGES[language]}}
          >
            {'Code in {language} cannot send exactly this request. Use curl instead:'}
          </Translate>
        )}
      </div>
      {module && text !== undefined ? (
        <Code
          text={text}
          language={GRAMMARS[language] ?? 'clike'}
          hidden={module.escapedSecrets(language, hidden)}
          label={label}
        />
      ) : (
        <Code text={toCurl(request)} language="bash" hidden={hidden} label={label} />
      )}
    </>
  );
}
