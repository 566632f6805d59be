import type {JsonObject, Operation} from '../openapi/types';
import {findInDataset} from './access';
import {readRows, type InputFormat} from './content';
import type {Context, Handle} from './context';
import {respondJson} from './http';
import {readQuery} from './query';

const MAXIMUM_ROWS = 100;

/** Makes the handler of `GET …/preview`: the first rows of the files that are in the batch, in the order in which they came. */
export function previewRows(operation: Operation, context: Context): Handle {
  const {refuse, store} = context;
  return (call, values) => {
    const query = readQuery(call, operation, refuse);
    if (query.refusal) return query.refusal;
    const found = findInDataset(call, values, context);
    if (found.refusal) return found.refusal;
    const own = JSON.parse(found.value.format) as InputFormat;
    const format = {...own, format: String(query.value.format ?? own.format)};
    if (format.format === 'parquet') {
      return refuse('malformedBody', {
        detail:
          'The mock cannot read the rows of Parquet files. Preview a batch of JSON or CSV files instead',
      });
    }
    const data: JsonObject[] = [];
    for (const [name, file] of store.side(found.value.number).files ?? []) {
      if (file.kind === 'started' || data.length >= MAXIMUM_ROWS) continue;
      const read = readRows(file, name, format, MAXIMUM_ROWS - data.length);
      if ('error' in read) return refuse('malformedBody', {detail: read.error.description});
      data.push(...read.rows);
    }
    return respondJson(200, {data}, operation.accept);
  };
}
