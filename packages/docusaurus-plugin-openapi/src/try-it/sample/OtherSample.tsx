import {useMemo, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {HttpRequest} from '@batchwise/openapi/request';
import {
  MORE_LANGUAGES,
  type MoreLanguage,
  type SampleLanguage,
  toCurl,
} from '@batchwise/openapi/samples';
import {toSample} from '@batchwise/openapi/samples/all';
import {Code} from '../../ui/Code.tsx';
import {NotLoaded} from '../../ui/NotLoaded.tsx';
import {useLazyModule} from '../../ui/useLazyModule.ts';
import styles from './Sample.module.css';

type Props = {
  language: SampleLanguage | MoreLanguage;
  request: HttpRequest;
  /** Secrets to blur in the shown code. */
  hidden: string[];
  /** The name of the code for assistive technology. */
  label: string;
};

const loadMore = () => import('@batchwise/openapi/samples/languages');

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
