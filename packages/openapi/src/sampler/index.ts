export {withExamples} from './examples.ts';
export {sampleValue} from './sample-value.ts';
