export {responsesFor} from './find-response.ts';
export {childAt, type JsonNode, type JsonTree, parseJsonTree, pathOf} from './json-tree.ts';
export {MOST_TEXT, type ReceivedBody} from './read-body.ts';
export type {Entry} from './stream-entries.ts';
export {responseKindOf} from './response-kind.ts';
export {textAtPlace} from './shared-text.ts';
