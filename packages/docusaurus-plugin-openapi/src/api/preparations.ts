import {type Finding, formatFinding, nearestNames} from '@batchwise/openapi/finding';
import {
  collectionOf,
  findOperation,
  findOperations,
  type Operation,
  type Preparation as Described,
} from '@batchwise/openapi/operation';
import {toPointer} from '@batchwise/openapi/json';
import {keyOf, unknownParameters} from '@batchwise/openapi/request';
import type {Workflow} from '@batchwise/openapi/workflow';
import type {Preparation} from '../try-it/prepare/types.ts';
import type {Api} from './operations.ts';

type Problem = {pointer: string; rule: string; message: string};

const similar = (name: string, known: readonly string[]): string =>
  `Similar: ${nearestNames(name, known).join(', ')}.`;

/** Why a preparation cannot be run. */
function problemOf(
  {workflow: id, until, when}: Described,
  operation: Operation,
  workflows: Api['workflows'],
): string | undefined {
  const workflow = workflows.get(id);
  if (!workflow)
    return `the workflow "${id}" does not exist. ${similar(id, [...workflows.keys()])}`;
  const steps = workflow.steps.map((step) => step.id);
  if (until !== undefined && !steps.includes(until))
    return `the workflow "${id}" has no step "${until}". ${similar(until, steps)}`;
  const [unknown] = unknownParameters(operation, {parameters: when});
  if (unknown === undefined) return undefined;
  return `${operation.id} has no parameter "${unknown}". ${similar(unknown, operation.parameters.map(keyOf))}`;
}

/** @throws Error with file and line when an `x-prepare` of a description names what does not exist. */
export function checkPreparations(
  {descriptions, operations, workflows}: Api,
  name: string,
  toFinding: (problem: Problem) => Finding,
): void {
  for (const {id, at} of findOperations(descriptions[name] ?? {}).operations) {
    const operation = operations.get(`${name}:${id}`)?.operation;
    for (const described of operation?.preparations ?? []) {
      const message = operation && problemOf(described, operation, workflows);
      if (message === undefined) continue;
      const found = toFinding({pointer: toPointer([...at, 'x-prepare']), rule: 'prepare', message});
      throw new Error(formatFinding({...found, severity: 'error'}));
    }
  }
}

/**
 * A workflow that ends after a step. Its inputs have the examples of the parameters that share their values, also of
 * those that only later steps have.
 */
function endAfter(workflow: Workflow, until: string | undefined, {operations}: Api): Workflow {
  const parameters = workflow.steps.flatMap(
    ({operation}) => findOperation(operations, operation).found?.operation?.parameters ?? [],
  );
  const inputs = workflow.inputs.map((input) => {
    const example = parameters.find(
      ({shared}) => shared !== undefined && shared === input.shared,
    )?.example;
    return example === undefined ? input : {default: example, ...input};
  });
  const last = workflow.steps.findIndex(({id}) => id === until);
  const steps = last < 0 ? workflow.steps : workflow.steps.slice(0, last + 1);
  return {...workflow, inputs, steps, outputs: {}};
}

/** The names that the responses of an operation give to values for other requests. */
const namesIn = ({responses}: Operation): string[] =>
  responses.flatMap(({status, shared = []}) =>
    status.startsWith('2') ? shared.map(({name}) => name) : [],
  );

/** The operations that create items, by their description and the path of the collection. */
type Creators = ReadonlyMap<string, Operation>;

const placeOf = (description: string, path: string): string =>
  `${description}:${path.replace(/\/$/, '')}`;

const creatorsIn = ({operations}: Api): Creators =>
  new Map(
    [...operations.values()].flatMap(({description, operation}) =>
      operation?.method === 'POST' ? [[placeOf(description, operation.path), operation]] : [],
    ),
  );

/** Creates the items in the path of an operation, the outermost first: by `POST /things` for `/things/{id}`. */
function byConvention(
  operation: Operation,
  description: string,
  creators: Creators,
): Preparation[] {
  const found = operation.parameters.flatMap(({in: place, name, shared}) => {
    const collection = place === 'path' ? collectionOf(operation.path, name) : undefined;
    const creator =
      collection === undefined ? undefined : creators.get(placeOf(description, collection));
    return creator && shared !== undefined && namesIn(creator).includes(shared)
      ? [{creator, shared}]
      : [];
  });
  if (found.length === 0) return [];
  found.sort((one, other) => one.creator.path.length - other.creator.path.length);
  const calls = found.map(({creator}) => creator.id);
  return [{when: {}, calls, gives: found.map(({shared}) => shared)}];
}

/** The preparations of each operation that has any: those of its `x-prepare`, or else by convention. */
export function preparationsOf(api: Api): Map<string, Preparation[]> {
  const creators = creatorsIn(api);
  const prepared = new Map<string, Preparation[]>();
  for (const [key, {description, operation}] of api.operations) {
    if (!operation) continue;
    const preparations = operation.preparations
      ? operation.preparations.flatMap(({workflow: id, until, when}): Preparation[] => {
          const workflow = api.workflows.get(id);
          return workflow ? [{when, workflow: endAfter(workflow, until, api)}] : [];
        })
      : byConvention(operation, description, creators);
    if (preparations.length > 0) prepared.set(key, preparations);
  }
  return prepared;
}

/** The names of the operations that preparations call, each once. */
export const calledBy = (preparations: readonly Preparation[]): string[] => [
  ...new Set(
    preparations.flatMap((one) =>
      'calls' in one ? one.calls : one.workflow.steps.map(({operation}) => operation),
    ),
  ),
];
