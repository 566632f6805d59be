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
import type {MaskedRequest} from './maskedRequest.ts';
import styles from './Sample.module.css';

type Props = {
  language: SampleLanguage | MoreLanguage;
  /** The request that is copied. */
  request: HttpRequest;
  /** The same request with masks instead of secrets. */
  shown: MaskedRequest;
  /** The name of the code for assistive technology. */
  label: string;
};

const loadMore = () => import('@batchwise/openapi/samples/languages');

const isMore = (language: SampleLanguage | MoreLanguage): language is MoreLanguage =>
  language in MORE_LANGUAGES;

/** The request in a language; in curl where the language cannot send it. */
export async function writeCode(
  request: HttpRequest,
  language: SampleLanguage | MoreLanguage,
): Promise<string> {
  if (!isMore(language)) return toSample(request, language);
  return (await loadMore()).writeSample(language, request) ?? toCurl(request);
}

/** The request in another language than curl. */
export function OtherSample({language, request, shown, label}: Props): ReactNode {
  if (isMore(language))
    return <MoreSample language={language} request={request} shown={shown} label={label} />;
  return (
    <Code
      text={toSample(shown.request, language)}
      language={language}
      masks={shown.masks}
      label={label}
    />
  );
}

/** Those that the highlighter brings along; what it lacks is near enough to C. */
const GRAMMARS: Partial<Record<MoreLanguage, string>> = {go: 'go', rust: 'rust'};

/** A further language, whose writer is fetched when one is first asked for; curl where it would send something else. */
function MoreSample({
  language,
  request,
  shown,
  label,
}: Props & {language: MoreLanguage}): ReactNode {
  const {module, failed} = useLazyModule(true, loadMore);
  const text = useMemo(
    () =>
      // The masked request may be easier to write than the one with the secrets.
      module?.writeSample(language, request) && module.writeSample(language, shown.request),
    [module, language, request, shown],
  );
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
          masks={shown.masks}
          label={label}
        />
      ) : (
        <Code text={toCurl(shown.request)} language="bash" masks={shown.masks} label={label} />
      )}
    </>
  );
}
