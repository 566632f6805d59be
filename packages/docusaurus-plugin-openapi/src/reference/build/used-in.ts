import type {JsonObject} from '@batchwise/openapi/json';
import {readSchemaUses} from '@batchwise/openapi/reference';
import type {OperationLink, UsedIn} from '../types.ts';
import {type Plan, plannedOperations} from './plan.ts';

/** Some schemas are used by hundreds of operations, which would take the page over its size. */
const MOST_LISTED = 100;

type Listed = Pick<OperationLink, 'title' | 'permalink' | 'method' | 'deprecated'>;

const toListed = ({title, permalink, method, deprecated}: Listed): Listed => ({
  title,
  permalink,
  method,
  ...(deprecated ? {deprecated} : {}),
});

/** The uses on the page of a schema, and the ids of the operations in them. */
type Uses = {usedIn: UsedIn; ids: string[]};

/** Creates a function that returns the pages which use a schema. */
export function createUsedIn(document: JsonObject, plan: Plan): (name: string) => Uses {
  const usesOf = readSchemaUses(document, new Set(plan.schemas.map(({name}) => name)));
  const schemas = new Map(
    plan.schemas.map(({name, title, permalink}) => [name, {title, permalink}]),
  );
  const operations = new Map(plannedOperations(plan).map((one) => [one.id, one]));
  const webhooks = new Map(plan.webhooks.map((one) => [one.id, one]));
  return (name) => {
    const uses = usesOf(name);
    const found = [
      ...uses.operations.flatMap((id) => operations.get(id) ?? []),
      ...uses.webhooks.flatMap((id) => webhooks.get(id) ?? []),
    ];
    const listed = found.slice(0, MOST_LISTED);
    return {
      usedIn: {
        operations: listed.map(toListed),
        schemas: uses.schemas.flatMap((one) => schemas.get(one) ?? []),
        ...(uses.webhooks.length > 0 && webhooks.size === 0
          ? {webhooks: `${plan.overview.permalink}#webhooks`}
          : {}),
        others: found.length - listed.length,
      },
      ids: listed.map(({id}) => id),
    };
  };
}
