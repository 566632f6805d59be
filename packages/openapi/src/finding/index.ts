export {byPlace, type Finding, formatFinding, isError} from './finding.ts';
export {placeAt} from './place.ts';
