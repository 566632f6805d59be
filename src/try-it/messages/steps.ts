import {translate} from '@docusaurus/Translate';

/** Why a step of a workflow failed although an answer came. */
export function stepText(code: 'criterion' | 'output'): string {
  if (code === 'output') {
    return translate({id: 'runAll.output', message: 'The answer lacks what the next step needs.', description: 'Why a step failed'});
  }
  return translate({id: 'runAll.criterion', message: 'The answer is not what this step waits for.', description: 'Why a step failed'});
}
