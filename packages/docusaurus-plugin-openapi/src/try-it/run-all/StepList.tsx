import {useEffect, useRef, type ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {MoreLink} from '../site/MoreLink.tsx';
import {useUnits} from '../site/useUnits.ts';
import {Method} from '../../ui/Method.tsx';
import {Text} from '../../ui/Text.tsx';
import shared from '../../ui/shared.module.css';
import type {StepState, StepView} from './runSteps.ts';
import styles from './RunAll.module.css';

const MARKS: Record<StepState, string> = {
  idle: '○',
  running: '◔',
  waiting: '◑',
  done: '✓',
  failed: '✕',
};

function stateText(state: StepState): string {
  switch (state) {
    case 'idle':
      return translate({
        id: 'runAll.idle',
        message: 'not run yet',
        description: 'State of a step, in the list of all steps of a workflow',
      });
    case 'running':
      return translate({
        id: 'runAll.running',
        message: 'running',
        description: 'State of a step, in the list of all steps of a workflow',
      });
    case 'waiting':
      return translate({
        id: 'runAll.waiting',
        message: 'waiting to try again',
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
      {steps.map((step) => (
        <Step key={step.id} {...step} view={views[step.id] ?? {state: 'idle'}} />
      ))}
    </ol>
  );
}

function Step({id, title, method, view}: ListedStep & {view: StepView}): ReactNode {
  const {state, status, milliseconds, heading, reasons = []} = view;
  const units = useUnits();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (state === 'failed') row.current?.scrollIntoView({block: 'nearest'});
  }, [state]);
  return (
    <li ref={row} className={clsx(styles.step, state === 'failed' && styles.stepFailed)}>
      <span aria-hidden="true" className={clsx(styles.mark, styles[state])}>
        {MARKS[state]}
      </span>
      <Method method={method} />
      <a href={`#step-${id}`}>{title}</a>
      <div className={clsx(styles.state, state === 'idle' && styles.notRun)}>
        <span className={clsx(state === 'done' && status && shared.unseen)}>
          {stateText(state)}
        </span>{' '}
        {status && (
          <span className={styles[state]} lang="en">
            {status}
          </span>
        )}
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
