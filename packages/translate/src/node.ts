export {readSourceStrings, readStrings} from './ui-strings/ui-strings.node.ts';
export {usableStrings} from './ui-strings/usable-strings.node.ts';
export {historyOf} from './workspace/git.node.ts';
export {readLocales, readShippedMessages} from './workspace/locales.node.ts';
