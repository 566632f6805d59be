export {bodyOf, MARKDOWN, parsePage} from './parse.ts';
export {targetOf} from '../pages/links.ts';
