export {TryIt} from './example/TryIt.tsx';
export {RunAll} from './run-all/RunAll.tsx';
export {TryWith} from './try-with/TryWith.tsx';
