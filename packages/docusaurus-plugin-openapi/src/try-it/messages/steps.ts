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
      description:
        'Below the state “failed” and the HTTP status of a step, in the list of all steps of a workflow',
    });
  }
  if (ending !== undefined) {
    return translate(
      {
        id: 'runAll.ending',
        message:
          'The response does not meet the success criteria of this step. The step is not retried because of the rule “{ending}”.',
        description:
          'Below the state “failed” and the HTTP status of a step, in the list of all steps of a workflow. {ending} is the name of a rule of the workflow, such as ended. The step is not retried',
      },
      {ending},
    );
  }
  return translate({
    id: 'runAll.criterion',
    message: 'The response does not meet the success criteria of this step.',
    description:
      'Below the state “failed” and the HTTP status of a step, in the list of all steps of a workflow',
  });
}
