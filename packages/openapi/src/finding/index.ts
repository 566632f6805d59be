export {excerpt} from './excerpt.ts';
export {byPlace, type Finding, formatFinding, isError} from './finding.ts';
export {harmless, harmlessJson} from './harmless.ts';
export {distance, nearestNames} from './nearest.ts';
export {placeAt} from './place.ts';
