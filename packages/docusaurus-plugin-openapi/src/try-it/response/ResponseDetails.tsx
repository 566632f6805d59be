import Translate, {translate} from '@docusaurus/Translate';
import {useState, type ReactNode, useSyncExternalStore} from 'react';
import type {ReceivedResponse} from '@batchwise/openapi/http';
import type {Operation} from '@batchwise/openapi/operation';
import type {ReceivedBody} from '@batchwise/openapi/response';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {Tabs, type Tab} from '../../ui/Tabs.tsx';
import type {LoadPreparations} from '../prepare/types.ts';
import type {ServerKind} from '../servers/servers.ts';
import {ResponseBody} from './ResponseBody.tsx';
import pane from './ResponsePane.module.css';
import {ToolsSlot} from './Tools.tsx';
import type {Checked} from './check/useSchemaCheck.ts';
import type {Target} from './tree/TreeView.tsx';

const loadExplanation = async () => (await import('./Explanation.tsx')).Explanation;
const loadProgress = async () => (await import('./Progress.tsx')).Progress;

const never = () => () => {};

/** Renders the component again while the body arrives. */
function useProgress(body: ReceivedBody | undefined): void {
  useSyncExternalStore(
    body?.subscribe ?? never,
    () => body && `${body.state} ${body.size}`,
    () => undefined,
  );
}

/** Whether the progress or the reason of an incomplete body is shown. */
const isUnfinished = ({state, size, entries}: ReceivedBody): boolean =>
  state !== 'whole' && !(state === 'arriving' && (size === 0 || entries));

type Props = {
  id: string;
  operation: Operation;
  outcome: ReceivedResponse;
  checked: Checked | undefined;
  server: ServerKind;
  loadPreparations: LoadPreparations | undefined;
};

type Part = 'body' | 'headers' | 'check';

/** Why a call failed, and in tabs the body, the headers and the result of the check. */
export function ResponseDetails({
  id,
  operation,
  outcome,
  checked,
  server,
  loadPreparations,
}: Props): ReactNode {
  const [part, setPart] = useState<Part>('body');
  const [target, setTarget] = useState<Target>();
  const [tools, setTools] = useState<HTMLElement | null>(null);
  useProgress(outcome.body);
  const goTo = (place: Target) => {
    setTarget(place);
    setPart('body');
  };
  return (
    <>
      {outcome.status >= 300 && (
        <LazyComponent
          load={loadExplanation}
          props={{operation, outcome, server, loadPreparations}}
        />
      )}
      <div className={pane.tabs}>
        <Tabs
          id={id}
          panel={`${id}-part`}
          name={translate({
            id: 'tryIt.response.parts',
            message: 'Parts of the response',
            description: 'Accessible name of the tabs Body, Headers and Check',
          })}
          tabs={partsOf(outcome, checked)}
          chosen={part}
          choose={setPart}
        />
        <div ref={setTools} className={pane.tools} />
      </div>
      <div role="tabpanel" id={`${id}-part`} aria-labelledby={`${id}-tab-${part}`}>
        {part === 'body' && (
          <>
            {outcome.body && isUnfinished(outcome.body) && (
              <LazyComponent load={loadProgress} props={{body: outcome.body}} />
            )}
            <ToolsSlot value={tools}>
              <ResponseBody operation={operation} outcome={outcome} target={target} />
            </ToolsSlot>
          </>
        )}
        {part === 'headers' && <Headers headers={outcome.headers} />}
        {part === 'check' && checked && (
          <checked.parts.Findings result={checked.result} goTo={goTo} />
        )}
      </div>
    </>
  );
}

function partsOf({headers}: ReceivedResponse, checked: Checked | undefined): Tab<Part>[] {
  const tabs: Tab<Part>[] = [
    {
      id: 'body',
      label: (
        <Translate id="tryIt.response.tab.body" description="Tab with the body of the response">
          Body
        </Translate>
      ),
    },
    {
      id: 'headers',
      label: (
        <Translate
          id="tryIt.response.headers"
          description="Tab with the headers of a response. {count} is their number, such as 5"
          values={{count: headers.length}}
        >
          {'Headers ({count})'}
        </Translate>
      ),
    },
  ];
  if (!checked) return tabs;
  const {result} = checked;
  const check = (
    <Translate
      id="tryIt.response.tab.check"
      description="Tab: does the response match the API description?"
    >
      Check
    </Translate>
  );
  const label =
    result.kind === 'differs' ? (
      <>
        {check} ({result.problems.length})
      </>
    ) : (
      check
    );
  return [...tabs, {id: 'check', label}];
}

function Headers({headers}: Pick<ReceivedResponse, 'headers'>): ReactNode {
  return (
    <dl className={pane.headers}>
      {headers.map(([name, value], index) => (
        <div key={index}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <code>{value}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
