import {operation, parameter} from './operation-fixture.ts';
import {validateRequest} from '../src/validate/validate-request.ts';

export const server = 'https://api.example.com/v1';
export const organisation = parameter({
  name: 'x-org',
  required: true,
  placeholder: '{ORG}',
  example: 'A@Org',
});
export const token = parameter({
  name: 'Authorization',
  required: true,
  secret: true,
  prefix: 'Bearer ',
  placeholder: '{TOKEN}',
});
export const limit = parameter({
  name: 'limit',
  in: 'query',
  schema: {type: 'integer', maximum: 100},
});

export const headersOf = (
  parameters: Record<string, string>,
  own = [organisation, token],
  placeholders = false,
) =>
  validateRequest(operation({parameters: own}), {parameters}, {server, placeholders}).request
    .headers;
