export {readWorkflow, workflowIds} from './read-workflow.ts';
export {runWorkflow, type StepEvent, type StepReason, type WorkflowResult} from './run-workflow.ts';
export type {Step, Workflow, WorkflowInput} from './types.ts';
