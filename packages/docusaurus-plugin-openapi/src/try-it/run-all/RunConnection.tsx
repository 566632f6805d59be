import type {ReactNode} from 'react';
import type {Operation} from '@batchwise/openapi/operation';
import {keyOf} from '@batchwise/openapi/request';
import {NotLoaded} from '../../ui/NotLoaded.tsx';
import {useLazyModule} from '../../ui/useLazyModule.ts';
import {ConnectionPanel} from '../connection/ConnectionPanel.tsx';
import {ServerDetails} from '../servers/ServerDetails.tsx';
import {useSite} from '../site/site.ts';
import {ExampleProvider} from '../state/ExampleProvider.tsx';

/** An operation with the values of all steps: the panel shows those that they share. */
function allSteps(operations: readonly Operation[]): Operation | undefined {
  const [first] = operations;
  const parameters = operations.flatMap((operation) => operation.parameters);
  const byKey = new Map(parameters.map((one) => [keyOf(one), one]));
  // A name of its own, so that the example of the first step on the page keeps its input.
  return first && {...first, id: `run-all ${first.id}`, parameters: [...byKey.values()]};
}

type Props = {
  id: string;
  /** The id that the button which opens the panel controls. */
  panel: string;
  onClose: () => void;
  /** Loads the workflow with its operations; the same function at each rendering. */
  load: () => Promise<{default: {operations: Record<string, Operation>}}>;
};

/** The credentials and the other values that all steps of a workflow share. */
export function RunConnection({id, panel, onClose, load}: Props): ReactNode {
  const {servers} = useSite();
  const {module, failed} = useLazyModule(true, load);
  if (failed) return <NotLoaded />;
  const operation = module && allSteps(Object.values(module.default.operations));
  if (!operation) return null;
  return (
    <ExampleProvider config={{operation, preset: {parameters: {}}, settings: servers}}>
      <ConnectionPanel id={id} panel={panel} onClose={onClose}>
        <ServerDetails id={id} />
      </ConnectionPanel>
    </ExampleProvider>
  );
}
