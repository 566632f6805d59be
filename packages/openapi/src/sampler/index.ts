export {sampleValue} from './sample-value.ts';
export {withXmlExamples} from './xml-examples.ts';
