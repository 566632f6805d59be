import {useRef, useState, type ReactNode} from 'react';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {usePluginData} from '@docusaurus/useGlobalData';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {Workflow} from '../../openapi/arazzo/types';
import type {JsonObject, Operation} from '../../openapi/types';
import {useServerChoice} from '../store/serverChoice';
import {serverName} from '../messages/servers';
import type {ServerSettings} from '../servers/servers';
import type {StepState, StepView} from './runSteps';
import styles from './RunAll.module.css';

/** How a page loads a workflow when it is run; added by the API plugin. */
export type WorkflowSource = {
  load?: () => Promise<{default: {workflow: Workflow; operations: Record<string, Operation>}}>;
  loadDescription?: () => Promise<{default: JsonObject}>;
};

type Props = {
  /** The steps to show, as JSON: `[{"id": "create", "title": "Create the batch"}]`; made by the API plugin. */
  steps: string;
  /** Added to the page by the API plugin. */
  source: WorkflowSource;
};

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
  const {servers} = usePluginData('batchwise-api') as {servers: ServerSettings};
  const {i18n} = useDocusaurusContext();
  const choice = useServerChoice() ?? {server: servers.default, ownUrl: ''};
  const listed = JSON.parse(steps) as {id: string; title: string}[];
  const [views, setViews] = useState<Record<string, StepView>>({});
  const [result, setResult] = useState<'running' | 'done' | 'failed'>();
  const running = useRef<AbortController>(undefined);

  const run = async () => {
    if (!source.load) return;
    const controller = new AbortController();
    running.current = controller;
    setViews({});
    setResult('running');
    try {
      const [{runSteps}, {default: loaded}] = await Promise.all([
        import('./runSteps'),
        source.load(),
      ]);
      const ok = await runSteps({
        ...loaded,
        servers,
        choice,
        locale: i18n.currentLocale,
        loadDescription: source.loadDescription,
        signal: controller.signal,
        show: (id, view) => setViews((now) => ({...now, [id]: view})),
      });
      setResult(ok ? 'done' : 'failed');
    } catch (error) {
      // Something could not be loaded, most likely without a connection. The button tries again.
      console.error(error);
      setResult('failed');
    }
  };

  return (
    <section
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
          const {state, detail} = views[id] ?? {state: 'idle' as const};
          return (
            <li key={id} className={styles.step}>
              <span aria-hidden="true" className={clsx(styles.mark, styles[state])}>
                {MARKS[state]}
              </span>
              <a href={`#step-${id}`}>{title}</a>
              <span className={styles.state}>
                {stateText(state)}
                {detail && `: ${detail}`}
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.server}>
        <Translate
          id="runAll.server"
          description="Below the list of all steps of a workflow. {server} is a choice of the menu “Send to”, such as: Mock (in this page)"
          values={{server: <strong>{serverName(choice.server)}</strong>}}
        >
          {'Requests are sent to: {server}. To change the server, use “Send to” in a step.'}
        </Translate>{' '}
        {choice.server === 'real' && (
          <Translate
            id="runAll.real"
            description="Warning after “Requests are sent to: Real endpoint.”"
          >
            This changes real data in your organisation.
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
              id="runAll.stopped"
              description="Next to the buttons “Run all” and “Stop”, after a step has failed"
            >
              Stopped at the step that failed.
            </Translate>
          )}
        </span>
      </div>
    </section>
  );
}
