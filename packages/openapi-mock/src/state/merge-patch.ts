import {isObject} from '@batchwise/openapi/json';
import {setMember} from '@batchwise/openapi/sampler';
import type {Json, JsonObject} from '@batchwise/openapi/json';

/** Applies a JSON merge patch (RFC 7396): null removes a member, objects are merged. */
export function mergePatch(target: Json, patch: JsonObject): JsonObject {
  const merged: JsonObject = isObject(target) ? {...target} : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else if (isObject(value))
      setMember(
        merged,
        name,
        mergePatch(Object.hasOwn(merged, name) ? (merged[name] ?? null) : null, value),
      );
    else setMember(merged, name, value);
  }
  return merged;
}
