import type {Problem} from '@batchwise/openapi/request';
import {problemText} from '../messages/problems.ts';
import {useSite} from '../site/site.ts';
import {useValidator} from './loadValidator.ts';

/** A function that describes a problem in the language of the page. */
export function useProblemText(): (problem: Problem) => string {
  const {locale} = useSite();
  const validator = useValidator();
  return (problem) => problemText(problem, locale, validator?.schemaText);
}
