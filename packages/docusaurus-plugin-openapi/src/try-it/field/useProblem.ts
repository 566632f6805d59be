import {useProblems} from '../state/ExampleProvider.tsx';
import {useProblemText} from '../validation/useProblemText.ts';

/** The problem to show at a field, in the language of the page. */
export function useProblem(name: string): string | undefined {
  const problemText = useProblemText();
  const problem = useProblems().find(({field}) => field === name);
  return problem && problemText(problem);
}
