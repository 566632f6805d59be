import {translate} from '@docusaurus/Translate';

/**
 * The reason why a step of a workflow failed in spite of a response.
 * @param ending the failure action that ruled out another attempt.
 */
export function stepText(code: 'criterion' | 'output', ending?: string): string {
  if (code === 'output') {
    return translate({
      id: 'runAll.output',
      message: 'The answer lacks what the next step needs.',
      description: 'Why a step failed',
    });
  }
  if (ending !== undefined) {
    return translate(
      {
        id: 'runAll.ending',
        message: 'The answer is not what this step waits for, and will not become it ({ending}).',
        description:
          'Why a step failed and is not tried again; {ending} is a name from the workflow',
      },
      {ending},
    );
  }
  return translate({
    id: 'runAll.criterion',
    message: 'The answer is not what this step waits for.',
    description: 'Why a step failed',
  });
}
