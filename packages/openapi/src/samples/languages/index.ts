export {escapedSecrets, writeSample} from './write-sample.ts';
