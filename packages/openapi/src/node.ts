export {
  descriptionNames,
  readDescription,
  readTranslatedDescription,
  workflowDescriptionNames,
} from './description/description.node.ts';
export {readDocument} from './document/document.node.ts';
export {warn} from './finding/warn.node.ts';
