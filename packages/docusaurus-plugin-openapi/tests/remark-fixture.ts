import type {Root} from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import type {Operation} from '@batchwise/openapi/operation';
import {parameter, requestBody} from '../../openapi/tests/operation-fixture.ts';
import type {Api, LocalizedOperation} from '../src/api/operations.ts';
import {createRemarkApi} from '../src/api/remark-api.ts';

const operation = (id: string): Operation => ({
  id,
  method: 'POST',
  path: '/things',
  summary: '',
  description: '',
  server: '',
  accept: '*/*',
  parameters: [parameter({name: 'limit', in: 'query'})],
  body: {
    ...requestBody('application/json'),
    examples: [{name: 'small', summary: '', text: '{}'}],
  },
  responses: [
    {
      status: '201',
      description: '',
      examples: [
        {name: 'made', summary: 'A "new" thing', text: '{\n  "id": 1\n}'},
        {name: 'other', summary: '', text: '2'},
      ],
    },
    {status: '400', description: '', examples: [{name: 'wrong', summary: 'Wrong', text: '3'}]},
  ],
});

const API: Api = {
  descriptions: {},
  workflows: new Map(),
  tags: {},
  untranslated: {},
  routeBasePaths: {},
  findings: [],
  warnings: [],
  operations: new Map([
    ...['make-thing', 'listThings', 'a/b', 'a_b'].map((id): [string, LocalizedOperation] => [
      `things:${id}`,
      {description: 'things', id, operation: operation(id)},
    ]),
    ...['shops', 'trains'].map((description): [string, LocalizedOperation] => [
      `${description}:twice`,
      {description, id: 'twice', operation: operation(`${description}:twice`)},
    ]),
    [
      'things:broken',
      {description: 'things', id: 'broken', problem: {place: 'things.yaml:3', reason: 'No.'}},
    ],
  ]),
};

export function transform(text: string, path = 'docs/page.mdx'): Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(() => createRemarkApi(() => API));
  return processor.runSync(processor.parse(text), new VFile({path, value: text})) as Root;
}

export function reasonOf(text: string): string {
  try {
    transform(text);
  } catch (error) {
    return String(error);
  }
  return 'It was taken.';
}
