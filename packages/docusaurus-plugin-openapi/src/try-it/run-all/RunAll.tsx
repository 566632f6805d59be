import {useEffect, useEffectEvent, useId, useRef, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Fetch} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import type {Workflow} from '@batchwise/openapi/workflow';
import {serverChoice, setServerChoice, useServerChoice} from '../store/serverChoice.ts';
import connection from '../connection/Connection.module.css';
import {ChangeButton} from '../connection/ChangeButton.tsx';
import {wakeTypedExamples} from '../example/wake.ts';
import {ServerSelect} from '../servers/ServerSelect.tsx';
import {isReal, type ServerKind} from '../servers/servers.ts';
import {SiteContext} from '../site/site.ts';
import {useSiteData} from '../site/useSiteData.ts';
import type {ForeignStep, RunResult, StepView} from './runSteps.ts';
import {StepList, type ListedStep} from './StepList.tsx';
import buttons from '../../ui/Buttons.module.css';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {useLanguage} from '../../ui/useLanguage.ts';
import styles from './RunAll.module.css';

/** How a page loads a workflow when it is run; added by the API plugin. */
export type WorkflowSource = {
  load?: () => Promise<{default: {workflow: Workflow; operations: Record<string, Operation>}}>;
  /** The mocks in the page, by the name of the operation in a step. */
  loadMocks?: Record<string, () => Promise<Fetch>>;
};

type Props = {
  /** The steps to show, as JSON: `[{"id": "create", "title": "Create the order", "method": "POST"}]`; made by the API plugin. */
  steps: string;
  /** Added to the page by the API plugin. */
  source: WorkflowSource;
};

const loadConnection = async () => (await import('./RunConnection.tsx')).RunConnection;

const loadQuestion = async () => (await import('../credentials/HostQuestion.tsx')).HostQuestion;

type Result = 'running' | 'notLoaded' | RunResult;

/** Runs the steps of a guided page one after the other, and shows the state of each. */
export function RunAll({steps, source}: Props): ReactNode {
  const site = useSiteData(true);
  const {servers, locale} = site;
  const id = useId();
  const language = useLanguage();
  const choice = useServerChoice(servers);
  const listed = JSON.parse(steps) as ListedStep[];
  const [views, setViews] = useState<Record<string, StepView>>({});
  const [result, setResult] = useState<Result>();
  const [isOpen, setOpen] = useState(false);
  const [foreign, setForeign] = useState<ForeignStep>();
  const running = useRef<AbortController>(undefined);
  const panel = useRef<HTMLElement>(null);
  const runButton = useRef<HTMLButtonElement>(null);

  const chooseServer = (server: ServerKind) => setServerChoice({...serverChoice(servers), server});

  const restoreServer = useEffectEvent(() => {
    const menu = panel.current?.querySelector('select');
    const chosen = servers.offered.find((one) => one === menu?.value);
    if (chosen && chosen !== choice.server) chooseServer(chosen);
  });
  // Before hydration, the reader may have chosen a server in the HTML.
  useEffect(() => restoreServer(), []);

  const run = async () => {
    if (!source.load) return;
    const controller = new AbortController();
    running.current = controller;
    setViews({});
    setForeign(undefined);
    setResult('running');
    try {
      const [{findForeignStep, runSteps}, {default: loaded}] = await Promise.all([
        import('./runSteps.ts'),
        source.load(),
        wakeTypedExamples(controller.signal),
      ]);
      // The reader may have chosen another one in an example that was not live.
      const choice = serverChoice(servers);
      const found = findForeignStep({...loaded, servers, choice});
      if (found) {
        setForeign(found);
        setResult(undefined);
        return;
      }
      const ended = await runSteps({
        ...loaded,
        servers,
        choice,
        locale,
        loadMocks: source.loadMocks ?? {},
        signal: controller.signal,
        // While a step is sent again, its line keeps the values of the last response.
        show: (step, view) =>
          setViews((now) => ({
            ...now,
            [step]: {...view, values: view.values ?? now[step]?.values},
          })),
      });
      setResult(ended);
    } catch (error) {
      // Something could not be loaded, most likely without a connection. The button tries again.
      console.error(error);
      setResult('notLoaded');
    }
  };

  const stop = () => {
    // Stop is about to be removed, and would lose the focus.
    runButton.current?.focus();
    running.current?.abort();
  };

  return (
    <SiteContext value={site}>
      <section
        ref={panel}
        {...language}
        className={styles.runAll}
        data-pagefind-ignore
        data-run-all
        aria-label={translate({
          id: 'runAll.name',
          message: 'All steps',
          description: 'Accessible name of the section that lists and runs all steps of a workflow',
        })}
      >
        <div className={styles.bar}>
          <button
            ref={runButton}
            type="button"
            className={buttons.send}
            aria-disabled={result === 'running'}
            onClick={() => result !== 'running' && void run()}
          >
            <Translate id="runAll.run" description="Button that runs all steps of a workflow">
              Run all
            </Translate>
          </button>
          <ServerSelect
            id={`${id}-server`}
            offered={servers.offered}
            server={choice.server}
            onChoose={chooseServer}
          />
          {result === 'running' && (
            <button type="button" className={buttons.secondary} onClick={stop}>
              <Translate
                id="runAll.stop"
                description="Button that stops running the steps of a workflow"
              >
                Stop
              </Translate>
            </button>
          )}
          <ChangeButton panel={`${id}-connection`} isOpen={isOpen} setOpen={setOpen} />
          <div id={`${id}-connection`} className={connection.popover}>
            {isOpen && source.load && (
              <LazyComponent
                load={loadConnection}
                props={{
                  id: `${id}-values`,
                  panel: `${id}-connection`,
                  onClose: () => setOpen(false),
                  load: source.load,
                }}
              />
            )}
          </div>
        </div>
        {isReal(choice.server) && (
          <p className={styles.server}>
            <Translate
              id="runAll.real"
              description="Warning above the button “Run all” (runAll.run), when the real endpoint is chosen"
            >
              “Run all” changes real data.
            </Translate>
          </p>
        )}
        {foreign && (
          <LazyComponent load={loadQuestion} props={{...foreign, onAllow: () => void run()}} />
        )}
        <StepList steps={listed} views={views} />
        <p role="status" className={styles.result}>
          {result === 'done' && (
            <>
              <strong className={styles.done}>
                <Translate
                  id="runAll.allDone"
                  description="Next to the buttons “Run all” and “Stop”, after the last step"
                >
                  All steps succeeded.
                </Translate>
              </strong>{' '}
              <a href={`#step-${listed.at(-1)?.id}`}>
                <Translate
                  id="runAll.last"
                  description="Link after “All steps succeeded.” (runAll.allDone): leads to the example of the last step, which shows its response"
                >
                  Go to the last response
                </Translate>
              </a>
            </>
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
        </p>
      </section>
    </SiteContext>
  );
}
