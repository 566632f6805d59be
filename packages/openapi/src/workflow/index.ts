export {readWorkflow, workflowIds} from './read-workflow.ts';
export type {StepEvent, StepReason} from './run-step.ts';
export {runWorkflow, type WorkflowResult} from './run-workflow.ts';
export type {Step, Workflow, WorkflowInput} from './types.ts';
