import type {Operation} from '../../openapi/types';
import type {FormParts} from '../form/parts';
import type {LiveExampleComponent} from './LiveExample';
import type {LoadOperation} from './source';

/** The live example with all that it needs for an operation. */
export type Loaded = {LiveExample: LiveExampleComponent; operation: Operation; parts: FormParts};

/** In the browser, the live example is loaded when it is needed. */
export const onServer: Omit<Loaded, 'operation'> | undefined = undefined;

export async function loadLiveExample(loadOperation: LoadOperation): Promise<Loaded> {
  const [{LiveExample, loadFormParts}, {default: operation}] = await Promise.all([
    import('./LiveExample'),
    loadOperation(),
  ]);
  return {LiveExample, operation, parts: await loadFormParts(operation)};
}
