import {findInDataset} from '../batches/find';
import {readRows} from '../content/rows';
import type {ApiHandler} from '../context';
import {behindGateway} from '../http/gateway';
import {jsonTextResponse} from '../http/problem';
import {readQuery} from '../http/query';

const MAXIMUM_ROWS = 100;

/** `GET …/preview`: the first rows of the complete files, in order of arrival. */
export const previewRows: ApiHandler = behindGateway(
  (request, {operation, encodedParams, state: api}) => {
    const {problem} = api;
    const query = readQuery(request, operation, problem);
    if (query.problem) return query.problem;
    const found = findInDataset(request, encodedParams, api);
    if (found.problem) return found.problem;
    const {inputFormat, files} = found.value;
    const format = {...inputFormat, format: String(query.value.format ?? inputFormat.format)};
    if (format.format === 'parquet') {
      return problem('malformedBody', {
        detail:
          'The mock cannot read the rows of Parquet files. Preview a batch of JSON or CSV files instead.',
      });
    }
    const data: string[] = [];
    for (const [name, file] of files) {
      if (data.length >= MAXIMUM_ROWS) break;
      if (file.kind === 'started') continue;
      const read = readRows(file, name, format, MAXIMUM_ROWS - data.length);
      if ('error' in read) return problem('malformedBody', {detail: read.error.description});
      data.push(...read.rows);
    }
    return jsonTextResponse(200, `{"data":[${data.join(',')}]}`, operation.accept);
  },
);
