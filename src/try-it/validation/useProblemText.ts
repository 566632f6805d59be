import type {Problem} from '../../request/types';
import {problemText} from '../messages/problems';
import {useSite} from '../site/site';
import {useValidator} from './loadValidator';

/** A function that describes a problem in the language of the page. */
export function useProblemText(): (problem: Problem) => string {
  const {locale} = useSite();
  const validator = useValidator();
  return (problem) => problemText(problem, locale, validator?.schemaText);
}
