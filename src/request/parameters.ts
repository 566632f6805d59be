import {checkValue} from '../openapi/check';
import type {Json, Operation, Parameter} from '../openapi/types';
import {prefixOf, withoutPrefix} from './credentials';
import {typedValue} from './headers';
import {trimHttp} from './text';
import {jsonTyped, keyOf} from './typed';
import type {Problem, Values} from './types';

function checkParameter(parameter: Parameter, values: Values): Problem[] {
  const {in: place, schema} = parameter;
  const typed = typedValue(values, parameter) ?? '';
  const text = place === 'header' ? withoutPrefix(trimHttp(typed), prefixOf(parameter)) : typed;
  const json = text === '' ? undefined : jsonTyped(parameter, text);
  if (json === undefined) return [];
  return checkValue(schema, JSON.parse(json) as Json).map(
    ({path, keyword, expected, schema: broken}) => ({
      field: keyOf(parameter),
      code: 'schema',
      keyword,
      expected,
      schema: broken,
      ...(path.length > 0 ? {path} : {}),
    }),
  );
}

/**
 * Where given parameters do not fit their schemas: a sandbox name with capitals.
 * @param except keys that already have a problem, so that nobody is told twice.
 */
export function checkParameters(
  operation: Operation,
  values: Values,
  except: ReadonlySet<string>,
): Problem[] {
  return operation.parameters
    .filter((one) => !except.has(keyOf(one)))
    .flatMap((parameter) => checkParameter(parameter, values));
}
