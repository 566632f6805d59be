import type {JsonObject} from '@batchwise/openapi/json';
import type {Operation} from '@batchwise/openapi/operation';
import {findInDataset} from '../batches/find';
import {readRows} from '../content/rows';
import type {Context} from '../context';
import {jsonResponse} from '../http/problem';
import {readQuery} from '../http/query';
import type {Handler} from '../http/router';

const MAXIMUM_ROWS = 100;

/** Creates the handler of `GET …/preview`: the first rows of the complete files, in order of arrival. */
export function previewRows(operation: Operation, context: Context): Handler {
  const {problem} = context;
  return (request, values) => {
    const query = readQuery(request, operation, problem);
    if (query.problem) return query.problem;
    const found = findInDataset(request, values, context);
    if (found.problem) return found.problem;
    const {inputFormat, files} = found.value;
    const format = {...inputFormat, format: String(query.value.format ?? inputFormat.format)};
    if (format.format === 'parquet') {
      return problem('malformedBody', {
        detail:
          'The mock cannot read the rows of Parquet files. Preview a batch of JSON or CSV files instead.',
      });
    }
    const data: JsonObject[] = [];
    for (const [name, file] of files) {
      if (data.length >= MAXIMUM_ROWS) break;
      if (file.kind === 'started') continue;
      const read = readRows(file, name, format, MAXIMUM_ROWS - data.length);
      if ('error' in read) return problem('malformedBody', {detail: read.error.description});
      data.push(...read.rows);
    }
    return jsonResponse(200, {data}, operation.accept);
  };
}
