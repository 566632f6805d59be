import {problemText} from '../messages/problems';
import {useSite} from '../site/site';
import type {Example} from '../state/ExampleProvider';

/** The problem to show at a field, in the reader's language. */
export function useProblem(
  {problems}: Pick<Example, 'problems'>,
  name: string,
): string | undefined {
  const {locale} = useSite();
  const problem = problems.find(({field}) => field === name);
  return problem && problemText(problem, locale);
}
