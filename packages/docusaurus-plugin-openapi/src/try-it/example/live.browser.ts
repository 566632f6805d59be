import type {DescribedOperation} from '../field/rich-text.ts';
import type {FormParts} from '../form/parts.ts';
import type {LiveExampleComponent} from './LiveExample.tsx';
import type {LoadOperation} from './source.ts';

/** The live example with all that it needs for an operation. */
export type Loaded = {
  LiveExample: LiveExampleComponent;
  operation: DescribedOperation;
  parts: FormParts;
};

/** Renders on the server. */
export type OnServer = (operation: DescribedOperation) => Omit<Loaded, 'operation'>;

/** In the browser, the live example is loaded when it is needed. */
export const onServer: OnServer | undefined = undefined;

export async function loadLiveExample(loadOperation: LoadOperation): Promise<Loaded> {
  const [{LiveExample, loadFormParts}, {default: operation}] = await Promise.all([
    import('./LiveExample.tsx'),
    loadOperation(),
  ]);
  return {LiveExample, operation, parts: await loadFormParts(operation)};
}
