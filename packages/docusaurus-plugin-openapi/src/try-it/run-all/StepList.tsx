import {useEffect, useRef, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {MoreLink} from '../site/MoreLink.tsx';
import {useUnits} from '../site/useUnits.ts';
import {Method} from '../../ui/Method.tsx';
import {Text} from '../../ui/Text.tsx';
import shared from '../../ui/shared.module.css';
import type {StepView} from './runSteps.ts';
import styles from './RunAll.module.css';

function stateText({state, attempt = 1}: StepView): string {
  switch (state) {
    case 'idle':
      return translate({
        id: 'runAll.idle',
        message: 'not run yet',
        description: 'State of a step, in the list of all steps of a workflow',
      });
    case 'running':
      return attempt > 1
        ? translate(
            {
              id: 'runAll.attempt',
              message: 'attempt {number}',
              description:
                'State of a step, in the list of all steps of a workflow, while it is sent again and again; {number} counts from 2',
            },
            {number: attempt},
          )
        : translate({
            id: 'runAll.running',
            message: 'running',
            description: 'State of a step, in the list of all steps of a workflow',
          });
    case 'done':
      return translate({
        id: 'runAll.done',
        message: 'done',
        description: 'State of a step, in the list of all steps of a workflow: it has succeeded',
      });
    case 'failed':
      return translate({
        id: 'runAll.failed',
        message: 'failed',
        description: 'State of a step, in the list of all steps of a workflow',
      });
  }
}

export type ListedStep = {id: string; title: string; method: string};

type Props = {
  steps: readonly ListedStep[];
  views: Readonly<Record<string, StepView>>;
};

/** The steps of a workflow, each with its state, its time and the reason of a failure. */
export function StepList({steps, views}: Props): ReactNode {
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <Step key={step.id} {...step} number={index + 1} view={views[step.id] ?? {state: 'idle'}} />
      ))}
    </ol>
  );
}

type StepProps = ListedStep & {number: number; view: StepView};

function Step({id, title, method, number, view}: StepProps): ReactNode {
  const {state, values = {}, milliseconds, heading, reasons = []} = view;
  const units = useUnits();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (state === 'failed') row.current?.scrollIntoView({block: 'nearest'});
  }, [state]);
  return (
    <li ref={row} className={clsx(styles.step, state === 'failed' && styles.stepFailed)}>
      <span className={clsx(styles.number, styles[state])}>{number}</span>
      <Method method={method} />
      <a href={`#step-${id}`}>{title}</a>
      <div className={styles.values}>
        {Object.entries(values).map(([name, value]) => (
          <span key={name} title={value}>
            {name} <code>{value}</code>
          </span>
        ))}
      </div>
      <div className={clsx(styles.state, styles[state])}>
        <State {...view} />
      </div>
      <div className={styles.time}>{milliseconds !== undefined && units.time(milliseconds)}</div>
      {state === 'failed' && (
        <div className={styles.reasons}>
          {reasons.map((reason) => (
            <p key={reason}>
              <Text text={reason} />
            </p>
          ))}
          <p>
            <MoreLink heading={heading} />
          </p>
        </div>
      )}
    </li>
  );
}

/** The state of a step. The status of its last response replaces the words for the eye. */
function State(view: StepView): ReactNode {
  const {state, status} = view;
  const text = stateText(view);
  if (state !== 'done' && state !== 'failed') return text;
  return (
    <>
      <span aria-hidden="true">{state === 'done' ? '✓' : '✕'}</span>{' '}
      <span className={clsx(status && shared.unseen)}>{text}</span>{' '}
      {status && <bdi lang="en">{status}</bdi>}
    </>
  );
}
