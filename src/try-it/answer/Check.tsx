import {useEffect, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {Operation} from '../../openapi/types';
import {checkAnswer, type AnswerCheck, type AnswerProblem} from '../../request/answer-check';
import type {Answered} from '../../request/http/send';
import {violationText} from '../messages/schema';
import {useSite} from '../site/site';
import shared from '../../ui/shared.module.css';
import type {Target} from './Tree';
import {Pointer} from './Pointer';
import {uncheckedText, undocumentedText} from './checkTexts';
import {validateAnswer} from './validate';
import styles from './Check.module.css';

/** Compares an answer with its description. */
export function runCheck(operation: Operation, outcome: Answered): Promise<AnswerCheck> {
  return checkAnswer(operation, outcome, (schema) => validateAnswer(outcome, schema));
}

const LOOKS: Record<AnswerCheck['kind'], string | undefined> = {
  matches: shared.good,
  differs: shared.bad,
  undocumented: shared.warn,
  unchecked: undefined,
};

/** What the check found, in a few words. */
export function Badge({result}: {result: AnswerCheck}): ReactNode {
  return (
    <span
      className={clsx(shared.badge, LOOKS[result.kind])}
      data-testid="check"
      data-check={result.kind}
    >
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

/** Problems that are listed. */
const MOST_LISTED = 50;

type Props = {result: AnswerCheck; outcome: Answered; goTo: (target: Target) => void};

/** Where an answer is not as described, or why that is not known. */
export function Findings({result, outcome, goTo}: Props): ReactNode {
  if (result.kind === 'matches') return null;
  if (result.kind === 'unchecked')
    return <p className={shared.note}>{uncheckedText(result.why)}</p>;
  if (result.kind === 'undocumented')
    return <p className={shared.note}>{undocumentedText(result)}</p>;
  return <Problems problems={result.problems} outcome={outcome} goTo={goTo} />;
}

function Problems({
  problems,
  outcome,
  goTo,
}: {
  problems: AnswerProblem[];
  outcome: Answered;
  goTo: Props['goTo'];
}): ReactNode {
  const [texts, setTexts] = useState<(string | undefined)[]>([]);
  const listed = problems.slice(0, MOST_LISTED);
  useEffect(() => {
    let gone = false;
    const paths = problems
      .slice(0, MOST_LISTED)
      .map((one) => (one.place === 'body' ? one.violation.path : []));
    const {body} = outcome;
    // Without them each problem is told all the same.
    if (body)
      import('./exactTexts')
        .then(({exactTexts}) => exactTexts(body.bytes, paths))
        .then(
          (found) => !gone && setTexts(found),
          () => {},
        );
    return () => {
      gone = true;
    };
  }, [problems, outcome]);
  return (
    <div className={styles.findings}>
      <ul data-testid="findings">
        {listed.map((problem, index) => (
          <li key={index}>
            <Problem problem={problem} found={texts[index]} goTo={goTo} />
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

function Problem({
  problem,
  found,
  goTo,
}: {
  problem: AnswerProblem;
  found: string | undefined;
  goTo: Props['goTo'];
}): ReactNode {
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
  const {violation} = problem;
  return (
    <>
      <button
        type="button"
        className={styles.place}
        data-testid="finding-place"
        onClick={() => goTo({path: violation.path})}
      >
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
