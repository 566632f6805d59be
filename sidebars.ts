import type {SidebarsConfig} from '@docusaurus/plugin-content-docs';
import {readDescription} from '@batchwise/openapi/node';
import {readOperations} from '@batchwise/openapi/operation';

const {operations} = readOperations(readDescription(__dirname, 'batches'));

/** The method of an operation. */
function methodOf(id: string): string {
  const found = operations.find((one) => one.id === id);
  if (!found || !('operation' in found))
    throw new Error(`sidebars.ts: openapi/batches.yaml has no operation "${id}".`);
  return found.operation.method;
}

/** The page of a call. The style sheet of the OpenAPI plugin shows its method in the sidebar; the search shows it, too. */
function call(id: string, operation: string) {
  const method = methodOf(operation);
  return {
    type: 'doc' as const,
    id,
    className: `openapi-method openapi-method--${method.toLowerCase()}`,
    customProps: {method},
  };
}

const group = (label: string, items: SidebarsConfig[string]) => ({
  type: 'category' as const,
  label,
  collapsible: false,
  className: 'sidebar-group',
  items,
});

const sidebars: SidebarsConfig = {
  guide: [
    group('Start', [
      'index',
      'before-your-first-call',
      'from-file-to-dataset',
      'call-the-real-endpoint',
    ]),
    group('Calls', [
      call('create-batch', 'createBatch'),
      call('upload-a-file', 'uploadFile'),
      call('complete-a-batch', 'signalBatch'),
      call('follow-a-batch', 'getBatch'),
      call('large-files', 'uploadPart'),
      call('cancel-a-batch', 'signalBatch'),
      call('replace-a-batch', 'createBatch'),
    ]),
    group('Reference', ['limits', 'when-a-call-fails']),
    group('Contribute', [
      'for-translators',
      {type: 'link', label: 'Translations', href: '/translations'},
    ]),
  ],
};

export default sidebars;
