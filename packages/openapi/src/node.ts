export {
  descriptionFile,
  descriptionNames,
  descriptionPlaces,
  DESCRIPTIONS,
  publicText,
  readDescription,
  readTranslatedDescription,
  workflowDescriptionNames,
} from './description/description.node.ts';
export {readDocument} from './document/document.node.ts';
export {fileProblem} from './limits/file-problem.node.ts';
export {TimeLimitError, withinCheckTime, withinTime} from './limits/within-time.node.ts';
export {throwAny, warn, warnOfDescriptions} from './finding/warn.node.ts';
export {posixPath} from './limits/posix-path.node.ts';
