import type {Json, ParameterLocation} from '../operation/types.ts';

/** An assertion on a response (Arazzo 1.0.1, Criterion Object). */
export type Criterion = {
  type: 'simple' | 'regex' | 'jsonpath';
  condition: string;
  /** A runtime expression whose value the condition of a `regex` or `jsonpath` is applied to. */
  context?: string;
};

/** A value that the caller of a workflow gives. */
export type WorkflowInput = {
  name: string;
  description: string;
  required: boolean;
  /** True for credentials (`format: password`): they are masked and stay in memory. */
  secret: boolean;
  default?: string;
  /** The name under which all examples of a site share the value: `DATASET_ID`. */
  shared?: string;
};

export type StepParameter = {name: string; in: ParameterLocation; value: Json};

/** How a failed step is tried again (Arazzo 1.0.1, Failure Action Object of type `retry`). */
export type Retry = {
  /** The delay in seconds. */
  after: number;
  /** The greatest number of further attempts. */
  limit: number;
  /** A step is tried again only if all of them hold. */
  when: Criterion[];
  /**
   * The actions of type `end` before this one. Where all criteria of one hold, the step is not
   * tried again.
   */
  unless: {name: string; criteria: Criterion[]}[];
};

/** One call of a workflow (Arazzo 1.0.1, Step Object). */
export type Step = {
  id: string;
  /** The short title, `x-title`, or else the id. */
  title: string;
  description: string;
  /** The `operationId`. */
  operation: string;
  /** The parameters of the workflow, then those of the step. */
  parameters: StepParameter[];
  body?: {contentType?: string; payload: Json};
  criteria: Criterion[];
  /** Runtime expressions by name. */
  outputs: Record<string, string>;
  retry?: Retry;
};

/** A workflow (Arazzo 1.0.1, Workflow Object) as plain data, in the language of its document. */
export type Workflow = {
  id: string;
  summary: string;
  description: string;
  inputs: WorkflowInput[];
  steps: Step[];
  outputs: Record<string, string>;
};
