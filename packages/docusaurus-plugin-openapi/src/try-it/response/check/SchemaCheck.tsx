import type {ResponseCheck, ResponseProblem} from '@batchwise/openapi/response/check';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {selectPlural} from '../../messages/plural.ts';
import shared from '../../../ui/shared.module.css';
import {violationText} from '../../messages/schema.ts';
import {useSite} from '../../site/site.ts';
import {Pointer} from '../tree/Pointer.tsx';
import type {Target} from '../tree/TreeView.tsx';
import styles from './SchemaCheck.module.css';
import {uncheckedText, undocumentedText} from './texts.ts';

export {runCheck} from './runCheck.ts';

const LOOKS: Record<ResponseCheck['kind'], string | undefined> = {
  matches: shared.good,
  differs: shared.bad,
  undocumented: shared.warn,
  unchecked: undefined,
};

type BadgeProps = {result: ResponseCheck; isError: boolean};

/** The result of the check in a few words. Beside the status of an error, only what differs from the description. */
export function Badge({result, isError}: BadgeProps): ReactNode {
  if (isError && (result.kind === 'matches' || result.kind === 'unchecked')) return null;
  return (
    <span className={clsx(shared.badge, LOOKS[result.kind])}>
      {result.kind === 'matches' && (
        <>
          <span aria-hidden="true">✓</span>{' '}
          <span className={styles.long}>
            <Translate
              id="tryIt.check.matches"
              description="Badge next to the status of a response, after it was compared with the API description"
            >
              Matches API description
            </Translate>
          </span>
          <span className={styles.short}>
            <Translate
              id="tryIt.check.matches.short"
              description="“Matches API description” (tryIt.check.matches) on a phone: at most 8 letters"
            >
              Valid
            </Translate>
          </span>
        </>
      )}
      {result.kind === 'differs' && (
        <>
          <span aria-hidden="true">≠</span> <Differences count={result.problems.length} />
        </>
      )}
      {result.kind === 'undocumented' && (
        <>
          <span aria-hidden="true">?</span>{' '}
          <Translate
            id="tryIt.check.undocumented"
            description="Badge next to the status of a response that the API description does not mention"
          >
            Not in API description
          </Translate>
        </>
      )}
      {result.kind === 'unchecked' && (
        <Translate
          id="tryIt.check.unchecked"
          description="Badge next to the status of a response that was not compared with the API description"
        >
          Not checked
        </Translate>
      )}
    </span>
  );
}

function Differences({count}: {count: number}): ReactNode {
  const {locale} = useSite();
  return selectPlural(
    translate(
      {
        id: 'tryIt.check.differs',
        message:
          '{count} difference from the API description|{count} differences from the API description',
        description:
          'Badge next to the status of a response that differs from the API description. Plural forms are separated by |; write as many as your language has. {count} is a number such as 3',
      },
      {count},
    ),
    count,
    new Intl.PluralRules(locale),
  );
}

/** The number of problems that are listed. */
const MOST_LISTED = 50;

type Props = {result: ResponseCheck; goTo: (target: Target) => void};

/** The places where a response differs from its description, or why it was not checked. */
export function Findings({result, goTo}: Props): ReactNode {
  if (result.kind === 'matches')
    return (
      <p className={shared.note}>
        <Translate
          id="tryIt.check.matches.note"
          description="In the tab “Check”, when a response matches the API description"
        >
          Status, headers and body match the API description.
        </Translate>
      </p>
    );
  if (result.kind === 'unchecked')
    return <p className={shared.note}>{uncheckedText(result.why)}</p>;
  if (result.kind === 'undocumented')
    return <p className={shared.note}>{undocumentedText(result)}</p>;
  return <Problems problems={result.problems} goTo={goTo} />;
}

function Problems({problems, goTo}: {problems: ResponseProblem[]; goTo: Props['goTo']}): ReactNode {
  const {locale} = useSite();
  const listed = problems.slice(0, MOST_LISTED);
  const omitted = problems.length - listed.length;
  return (
    <div className={styles.findings}>
      <ul>
        {listed.map((problem, index) => (
          <li key={index}>
            <Problem problem={problem} goTo={goTo} />
          </li>
        ))}
      </ul>
      {omitted > 0 && (
        <p>
          {selectPlural(
            translate(
              {
                id: 'tryIt.check.more',
                message: '{count} more difference|{count} more differences',
                description:
                  'In the tab “Check”, below the first differences between a response and the API description. Plural forms are separated by |; write as many as your language has. {count} is a number such as 12',
              },
              {count: omitted},
            ),
            omitted,
            new Intl.PluralRules(locale),
          )}
        </p>
      )}
    </div>
  );
}

function Problem({problem, goTo}: {problem: ResponseProblem; goTo: Props['goTo']}): ReactNode {
  const {locale} = useSite();
  if (problem.place === 'json')
    return (
      <Translate
        id="tryIt.check.json"
        description="A difference between a response and the API description"
      >
        The media type is JSON, but the body is not valid JSON.
      </Translate>
    );
  if (problem.place === 'header') {
    if (!problem.violation)
      return (
        <Translate
          id="tryIt.check.noHeader"
          description="A difference between a response and the API description. {name} is the name of a header, such as X-Request-Id"
          values={{name: <code>{problem.name}</code>}}
        >
          {'The header {name} is missing, or the server hides it from pages on other sites (CORS).'}
        </Translate>
      );
    return (
      <>
        <code>{problem.name}</code> {violationText(problem.violation, locale)}
        {problem.found !== undefined && <Found text={problem.found} />}
      </>
    );
  }
  const {violation, found} = problem;
  return (
    <>
      <button type="button" className={styles.place} onClick={() => goTo({path: violation.path})}>
        <Pointer path={violation.path} />
      </button>{' '}
      {violationText(violation, locale)}
      {found !== undefined && <Found text={found} />}
    </>
  );
}

function Found({text}: {text: string}): ReactNode {
  return (
    <>
      {' '}
      <Translate
        id="tryIt.check.found"
        description="After an error about a value of a response. {text} is this value, such as 12"
        values={{text: <code dir="ltr">{text}</code>}}
      >
        {'Found: {text}'}
      </Translate>
    </>
  );
}
