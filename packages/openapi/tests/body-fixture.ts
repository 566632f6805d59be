import type {RequestBody} from '../src/operation/types.ts';
import {operation} from './operation-fixture.ts';
import {validateRequest} from '../src/validate/validate-request.ts';
import type {Values} from '../src/request/types.ts';

export const server = 'https://x.example';

export const build = (one: RequestBody, values: Omit<Values, 'parameters'>, placeholders = false) =>
  validateRequest(
    operation({accept: '', body: one}),
    {parameters: {}, ...values},
    {server, placeholders},
  );
