import type {Operation} from '../../openapi/types';
import type {LiveComponent} from './LiveExample';
import type {LoadOperation} from './source';

/** In the browser the live part is fetched when it is wanted. */
export const Live: LiveComponent | undefined = undefined;

/** The live part, with what the form of an operation needs beside it. */
export async function loadLive(loadOperation: LoadOperation): Promise<[LiveComponent, Operation]> {
  const [{Live: Component, prepareForm}, {default: operation}] = await Promise.all([
    import('./LiveExample'),
    loadOperation(),
  ]);
  await prepareForm(operation);
  return [Component, operation];
}
