import {useRef, useState, type ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {Fetch} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import type {Workflow} from '@batchwise/openapi/workflow';
import {useServerChoice} from '../store/serverChoice.ts';
import {serverName} from '../messages/servers.ts';
import {PLUGIN_NAME, type GlobalData} from '../site/global-data.ts';
import type {RunResult, StepState, StepView} from './runSteps.ts';
import {useLanguage} from '../../ui/useLanguage.ts';
import styles from './RunAll.module.css';

/** How a page loads a workflow when it is run; added by the API plugin. */
export type WorkflowSource = {
  load?: () => Promise<{default: {workflow: Workflow; operations: Record<string, Operation>}}>;
  /** The mocks in the page, by the name of the operation in a step. */
  loadMocks?: Record<string, () => Promise<Fetch>>;
};

type Props = {
  /** The steps to show, as JSON: `[{"id": "create", "title": "Create the order"}]`; made by the API plugin. */
  steps: string;
  /** Added to the page by the API plugin. */
  source: WorkflowSource;
};

type Result = 'running' | 'notLoaded' | RunResult;

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

/** Runs the steps of a guided page one after the other, and shows the state of each. */
export function RunAll({steps, source}: Props): ReactNode {
  const {servers} = usePluginData(PLUGIN_NAME) as GlobalData;
  const {i18n} = useDocusaurusContext();
  const language = useLanguage();
  const choice = useServerChoice(servers);
  const listed = JSON.parse(steps) as {id: string; title: string}[];
  const [views, setViews] = useState<Record<string, StepView>>({});
  const [result, setResult] = useState<Result>();
  const running = useRef<AbortController>(undefined);

  const run = async () => {
    if (!source.load) return;
    const controller = new AbortController();
    running.current = controller;
    setViews({});
    setResult('running');
    try {
      const [{runSteps}, {default: loaded}] = await Promise.all([
        import('./runSteps.ts'),
        source.load(),
      ]);
      const ended = await runSteps({
        ...loaded,
        servers,
        choice,
        locale: i18n.currentLocale,
        loadMocks: source.loadMocks ?? {},
        signal: controller.signal,
        show: (id, view) => setViews((now) => ({...now, [id]: view})),
      });
      setResult(ended);
    } catch (error) {
      // Something could not be loaded, most likely without a connection. The button tries again.
      console.error(error);
      setResult('notLoaded');
    }
  };

  return (
    <section
      {...language}
      className={styles.runAll}
      data-pagefind-ignore
      aria-label={translate({
        id: 'runAll.name',
        message: 'All steps',
        description: 'Accessible name of the section that lists and runs all steps of a workflow',
      })}
    >
      <ol className={styles.steps}>
        {listed.map(({id, title}) => {
          const {state, status, reasons = []}: StepView = views[id] ?? {state: 'idle'};
          return (
            <li key={id} className={styles.step}>
              <span aria-hidden="true" className={clsx(styles.mark, styles[state])}>
                {MARKS[state]}
              </span>
              <a href={`#step-${id}`}>{title}</a>
              <div className={styles.state}>
                {stateText(state)} {status && <code>{status}</code>}
                {reasons.map((reason) => (
                  <p key={reason}>{reason}</p>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
      <p className={styles.server}>
        <Translate
          id="runAll.server"
          description="Below the list of all steps of a workflow. {server} is an option of the menu “Send to”, such as: Mock (on this site)"
          values={{server: <strong>{serverName(choice.server)}</strong>}}
        >
          {'Server: {server}. To change it, use “Send to” in any step.'}
        </Translate>{' '}
        {choice.server === 'real' && (
          <Translate
            id="runAll.real"
            description="Warning after “Server: Real API. To change it, use “Send to” in any step.” (runAll.server). “Run all” is the button runAll.run"
          >
            “Run all” changes real data.
          </Translate>
        )}
      </p>
      <div className={styles.buttons}>
        <button
          type="button"
          className={styles.run}
          aria-disabled={result === 'running'}
          onClick={() => result !== 'running' && void run()}
        >
          <Translate id="runAll.run" description="Button that runs all steps of a workflow">
            Run all
          </Translate>
        </button>
        <button
          type="button"
          className={styles.cancel}
          disabled={result !== 'running'}
          onClick={() => running.current?.abort()}
        >
          <Translate
            id="runAll.stop"
            description="Button that stops running the steps of a workflow"
          >
            Stop
          </Translate>
        </button>
        <span role="status" className={styles.result}>
          {result === 'done' && (
            <Translate
              id="runAll.allDone"
              description="Next to the buttons “Run all” and “Stop”, after the last step"
            >
              All steps succeeded.
            </Translate>
          )}
          {result === 'failed' && (
            <Translate
              id="runAll.stepFailed"
              description="Next to the buttons “Run all” and “Stop”, after a step has failed"
            >
              Stopped because a step failed.
            </Translate>
          )}
          {result === 'stopped' && (
            <Translate
              id="runAll.stopped"
              description="Next to the buttons “Run all” and “Stop”, after the reader has pressed “Stop”"
            >
              You stopped the run. The server might still have processed the last request.
            </Translate>
          )}
          {result === 'notLoaded' && (
            <Translate
              id="runAll.notLoaded"
              description="Error message next to the button “Run all” (runAll.run), when a part of the page that is needed to run the steps could not be downloaded"
            >
              This part of the page could not be loaded. Check your connection, then press “Run all”
              again.
            </Translate>
          )}
        </span>
      </div>
    </section>
  );
}
