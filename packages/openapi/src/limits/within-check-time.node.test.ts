import {expect, it} from 'vitest';
import {checkDescription} from '../check/check-description.ts';
import {withinCheckTime} from './within-time.node.ts';

it('ends the check of an operation whose schema has too many combinations', () => {
  const names = Array.from({length: 30}, (_, index) => index);
  const ref = (index: number) => ({$ref: `#/components/schemas/S${index}`});
  const both = names.map((index) => [`S${index}`, {anyOf: [ref(index + 1), ref(index + 1)]}]);
  const document = {
    openapi: '3.1.0',
    info: {title: 'T', version: '1'},
    paths: {
      '/x': {
        get: {
          operationId: 'x',
          responses: {
            '200': {description: '', content: {'application/json': {schema: ref(0)}}},
          },
        },
      },
    },
    components: {schemas: {...Object.fromEntries(both), S30: {type: 'string'}}},
  };
  const [checked] = checkDescription(document, {within: (run) => withinCheckTime(run, 2)});
  expect(checked?.result.problems.map(({message}) => message)).toEqual([
    'its check takes longer than 2 seconds. Use fewer nested "anyOf", "oneOf" and references in its schemas.',
  ]);
}, 30_000);
