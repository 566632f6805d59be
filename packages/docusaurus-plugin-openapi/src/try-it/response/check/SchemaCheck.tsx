import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ResponseCheck, ResponseProblem} from '@batchwise/openapi/response/check';
import {violationText} from '../../messages/schema.ts';
import {useSite} from '../../site/site.ts';
import shared from '../../../ui/shared.module.css';
import type {Target} from '../tree/TreeView.tsx';
import {Pointer} from '../tree/Pointer.tsx';
import {uncheckedText, undocumentedText} from './texts.ts';
import styles from './SchemaCheck.module.css';

export {runCheck} from './runCheck.ts';

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
          <Translate id="tryIt.check.matches" description="The answer fits the API description">
            As described
          </Translate>
        </>
      )}
      {result.kind === 'differs' && (
        <>
          <span aria-hidden="true">≠</span>{' '}
          <Translate
            id="tryIt.check.differs"
            description="The answer does not fit the API description in some places"
            values={{count: result.problems.length}}
          >
            {'Not as described; places: {count}'}
          </Translate>
        </>
      )}
      {result.kind === 'undocumented' && (
        <>
          <span aria-hidden="true">?</span>{' '}
          <Translate
            id="tryIt.check.undocumented"
            description="The API description says nothing of such an answer"
          >
            Not in the description
          </Translate>
        </>
      )}
      {result.kind === 'unchecked' && (
        <Translate
          id="tryIt.check.unchecked"
          description="The answer was not compared with the API description"
        >
          Not checked
        </Translate>
      )}
    </span>
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
  const listed = problems.slice(0, MOST_LISTED);
  return (
    <div className={styles.findings}>
      <ul>
        {listed.map((problem, index) => (
          <li key={index}>
            <Problem problem={problem} goTo={goTo} />
          </li>
        ))}
      </ul>
      {problems.length > listed.length && (
        <p>
          <Translate
            id="tryIt.check.more"
            description="Below a list of problems that is cut"
            values={{count: problems.length - listed.length}}
          >
            {'And {count} more.'}
          </Translate>
        </p>
      )}
    </div>
  );
}

function Problem({problem, goTo}: {problem: ResponseProblem; goTo: Props['goTo']}): ReactNode {
  const {locale} = useSite();
  if (problem.place === 'json')
    return (
      <Translate id="tryIt.check.json" description="The answer says that it is JSON and is not">
        The content type says JSON, but the body is not JSON.
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
              description: 'A header that the description demands is not there',
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
        description="What stands where something else should"
        values={{text: <code dir="ltr">{text}</code>}}
      >
        {'Found: {text}'}
      </Translate>
    </>
  );
}
