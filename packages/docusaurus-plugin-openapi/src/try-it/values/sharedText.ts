import type {BodyField} from '@batchwise/openapi/operation';
import {isReal, type ServerKind} from '../servers/servers.ts';
import type {SharedValues} from '../store/sharedValues.ts';

/** The name under which the examples of the site share a field of the body. */
export const sharedName = ({schema}: Pick<BodyField, 'schema'>): string | undefined =>
  schema['x-value'];

/** Whether two servers do not know each other's values. */
const isElsewhere = (one: ServerKind, other: ServerKind): boolean =>
  one !== other && !(isReal(one) && isReal(other));

/** The text of a shared value. A value of a response is used only with its server: the others do not know the id. */
export function sharedText(
  shared: SharedValues,
  name: string,
  server: ServerKind,
): string | undefined {
  const value = shared[name];
  return value?.from && isElsewhere(value.from.server, server) ? undefined : value?.text;
}
