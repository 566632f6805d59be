import {describe, expect, it} from 'vitest';
import type {Parameter} from '@batchwise/openapi/operation';
import {maskedTexts} from './maskedTexts.ts';

const secret = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  in: 'header',
  required: true,
  secret: true,
  description: '',
  schema: {},
  kind: 'string',
  placeholder: '',
  ...more,
});

describe('the texts that are blurred in a sample', () => {
  it('are those of secret fields, as they are typed and as the request writes them', () => {
    const parameters = [
      secret('key', {in: 'query'}),
      secret('Authorization', {credential: 'basic'}),
      {...secret('open'), secret: false},
    ];
    expect(
      maskedTexts(
        parameters,
        {parameters: {key: 'a b', Authorization: 'ada:lovelace', open: 'x'}},
        new Set(),
      ),
    ).toEqual(['a b', 'a%20b', 'ada:lovelace', 'YWRhOmxvdmVsYWNl']);
  });

  it('are none of a field that is empty or revealed', () => {
    expect(
      maskedTexts([secret('a'), secret('b')], {parameters: {a: '', b: 'x'}}, new Set(['b'])),
    ).toEqual([]);
  });
});
