export type {DescriptionOptions} from '../descriptions/types.ts';
export {type Api, type OperationProblem, readApi} from './operations.ts';
export {createApiReader, type ReaderOptions} from './reader.ts';
export {referenceItems, type SidebarWords} from '../reference/sidebar/reference-items.ts';
export {remarkApi} from './remark-api.ts';
export {workflowNodes} from './workflow-nodes.ts';
export {serversFromEnvironment} from '../try-it/servers/servers.ts';
export {documentedRequest} from '../try-it/state/selectors.ts';
export type {Preset} from '../try-it/state/types.ts';
