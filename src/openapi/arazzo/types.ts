import type {Json, ParameterLocation} from '../types';

/** An assertion on an answer (Arazzo 1.0.1, Criterion Object). */
export type Criterion = {
  type: 'simple' | 'regex' | 'jsonpath';
  condition: string;
  /** A runtime expression: what the condition of a `regex` or `jsonpath` is applied to. */
  context?: string;
};

/** A value that the caller of a workflow gives. */
export type WorkflowInput = {
  name: string;
  description: string;
  required: boolean;
  /** True for credentials (`format: password`): shown masked, kept in memory only. */
  secret: boolean;
  default?: string;
  /** The name under which all examples of a site share the value: `DATASET_ID`. */
  shared?: string;
};

export type StepParameter = {name: string; in: ParameterLocation; value: Json};

/** When a failed step is tried again (Arazzo 1.0.1, Failure Action Object of type `retry`). */
export type Retry = {
  /** Seconds to wait before. */
  after: number;
  /** How many further attempts there may be. */
  limit: number;
  /** All of them have to hold. */
  when: Criterion[];
  /** The actions of type `end` that stand before: where all criteria of one hold, nothing is tried again. */
  unless: {name: string; criteria: Criterion[]}[];
};

/** One call of a workflow (Arazzo 1.0.1, Step Object). */
export type Step = {
  id: string;
  /** The short title, `x-title`; the id where there is none. */
  title: string;
  description: string;
  /** The `operationId`. */
  operation: string;
  /** Those of the workflow, then the step's own. */
  parameters: StepParameter[];
  body?: {contentType?: string; payload: Json};
  criteria: Criterion[];
  /** Name to runtime expression. */
  outputs: Record<string, string>;
  retry?: Retry;
};

/** A workflow (Arazzo 1.0.1, Workflow Object); plain data, in the language of its document. */
export type Workflow = {
  id: string;
  summary: string;
  description: string;
  inputs: WorkflowInput[];
  steps: Step[];
  outputs: Record<string, string>;
};
