export {readBytes, readChunks} from './read-body.ts';
export {describeViolation, describeViolations} from './violation.ts';
