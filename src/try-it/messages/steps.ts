import {translate} from '@docusaurus/Translate';

/**
 * The reason why a step of a workflow failed in spite of a response.
 * @param ending the failure action that ruled out another attempt.
 */
export function stepText(code: 'criterion' | 'output', ending?: string): string {
  if (code === 'output') {
    return translate({
      id: 'runAll.output',
      message: 'The response does not contain a value that the next step needs.',
      description: 'Next to a step that failed, in the panel that runs all steps of a workflow',
    });
  }
  if (ending !== undefined) {
    return translate(
      {
        id: 'runAll.ending',
        message:
          'The response is not what this step is waiting for. Another attempt would not help ({ending}).',
        description:
          'Next to a step that failed and is not tried again, in the panel that runs all steps of a workflow. {ending} is the name of a rule of the workflow, such as ended',
      },
      {ending},
    );
  }
  return translate({
    id: 'runAll.criterion',
    message: 'The response is not what this step is waiting for.',
    description: 'Next to a step that failed, in the panel that runs all steps of a workflow',
  });
}
