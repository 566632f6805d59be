export {withExamples} from './examples.ts';
export {sampleValue} from './sample-value.ts';
export {setMember} from './make-collection.ts';
export {writeXml} from './xml.ts';
export {makeValue} from './make-value.ts';
