// @vitest-environment jsdom
import type {Schema} from '@batchwise/openapi/operation';
import {expect, it} from 'vitest';
import {hintOf} from './hints.tsx';

const LONG = 'a'.repeat(81);

it.each<[Schema, string]>([
  [{pattern: '^a$'}, 'Format: ^a$'],
  [{pattern: LONG}, ''],
  [{pattern: LONG, 'x-pattern-description': `${LONG} in words`}, `Format: ${LONG} in words`],
])('shows a pattern below a field, a long one in words only', (schema, hint) => {
  expect(hintOf({kind: 'string', schema}, '', undefined)).toBe(hint);
});
