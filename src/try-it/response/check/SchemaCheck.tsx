import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ResponseCheck, ResponseProblem} from '../../../request/response/check-response';
import {selectPlural} from '../../messages/plural';
import {violationText} from '../../messages/schema';
import {useSite} from '../../site/site';
import shared from '../../../ui/shared.module.css';
import type {Target} from '../tree/TreeView';
import {Pointer} from '../tree/Pointer';
import {uncheckedText, undocumentedText} from './texts';
import styles from './SchemaCheck.module.css';

export {runCheck} from './runCheck';

const LOOKS: Record<ResponseCheck['kind'], string | undefined> = {
  matches: shared.good,
  differs: shared.bad,
  undocumented: shared.warn,
  unchecked: undefined,
};

/** The result of the check in a few words. */
export function Badge({result}: {result: ResponseCheck}): ReactNode {
  return (
    <span className={clsx(shared.badge, LOOKS[result.kind])}>
      {result.kind === 'matches' && (
        <>
          <span aria-hidden="true">✓</span>{' '}
          <Translate
            id="tryIt.check.matches"
            description="Badge next to the status of a response, after it was compared with the API description"
          >
            Matches the description
          </Translate>
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
            Not in the description
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
        message: '{count} difference from the description|{count} differences from the description',
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
  if (result.kind === 'matches') return null;
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
                  'Below the first differences between a response and the API description. Plural forms are separated by |; write as many as your language has. {count} is a number such as 12',
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
        The content type is JSON, but the body is not.
      </Translate>
    );
  if (problem.place === 'header') {
    return (
      <>
        <code>{problem.name}</code>{' '}
        {problem.violation
          ? violationText(problem.violation, locale)
          : translate({
              id: 'tryIt.check.noHeader',
              message:
                'This header is missing, or the server hides it from pages of other sites (CORS).',
              description:
                'A difference between a response and the API description, after the name of a header',
            })}
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
