import {expect, it} from 'vitest';
import type {JsonObject} from '@batchwise/openapi/json';
import {createClient} from '../../tests/fixture.ts';
import type {Handlers} from '../mock/handlers.ts';

const FORM = 'application/x-www-form-urlencoded';
const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: {type: 'string'},
    count: {type: 'integer'},
    tags: {type: 'array', items: {type: 'string'}},
    size: {type: 'object', properties: {width: {type: 'number'}}},
    picture: {type: 'string', format: 'binary'},
    boxes: {type: 'array', items: {type: 'object', properties: {width: {type: 'number'}}}},
  },
};
const document: JsonObject = {
  openapi: '3.1.0',
  paths: {
    '/form': {
      post: {
        operationId: 'post',
        requestBody: {content: {[FORM]: {schema}, 'multipart/form-data': {schema}}},
        responses: {'200': {description: ''}},
      },
    },
  },
};
const handlers: Handlers = {
  post: (_, {body, files = {}}) => ({body, files: Object.keys(files)}),
};
const {send} = createClient({handlers}, document);
const sendForm = (text: string) => send('POST', '/form', text, {'content-type': FORM});

it('reads a form with the types of its schema', async () => {
  const {body} = await sendForm('name=a+b&count=3&tags=x&tags=y&other=1');
  expect(body).toEqual({
    body: {name: 'a b', count: 3, tags: ['x', 'y'], other: '1'},
    files: [],
  });
});

it('reads objects as JSON and in brackets', async () => {
  const json = await sendForm(`name=a&size=${encodeURIComponent('{"width":2}')}`);
  expect(json.body).toMatchObject({body: {size: {width: 2}}});
  const brackets = await sendForm('name=a&size[width]=2');
  expect(brackets.body).toMatchObject({body: {size: {width: 2}}});
});

it('reads objects in a list, one or several', async () => {
  const box = `boxes=${encodeURIComponent('{"width":2}')}`;
  expect((await sendForm(`name=a&${box}`)).body).toMatchObject({body: {boxes: [{width: 2}]}});
  const {body} = await sendForm(`name=a&${box}&${box}`);
  expect(body).toMatchObject({body: {boxes: [{width: 2}, {width: 2}]}});
});

it('reads one value of a property with the style deepObject', async () => {
  const choice = {anyOf: [{type: 'string'}, {type: 'object', properties: {a: {type: 'string'}}}]};
  const deep = {style: 'deepObject', explode: true};
  const client = createClient(
    {handlers},
    {
      openapi: '3.1.0',
      paths: {
        '/form': {
          post: {
            operationId: 'post',
            requestBody: {
              content: {
                [FORM]: {
                  schema: {
                    type: 'object',
                    properties: {url: choice, end: {anyOf: [{enum: ['now']}, {type: 'integer'}]}},
                  },
                  encoding: {url: deep, end: deep},
                },
              },
            },
            responses: {'200': {description: ''}},
          },
        },
      },
    },
  );
  const read = async (text: string): Promise<unknown> =>
    ((await client.send('POST', '/form', text, {'content-type': FORM})).body as JsonObject).body;
  expect(await read('url=https%3A%2F%2Fexample.com&end=12')).toEqual({
    url: 'https://example.com',
    end: 12,
  });
  expect(await read('url[a]=b&end=now')).toEqual({url: {a: 'b'}, end: 'now'});
});

it('ignores styles in a multipart body, whose objects are JSON', async () => {
  const encoding = {size: {style: 'form', explode: false}, tags: {style: 'form', explode: false}};
  const client = createClient(
    {handlers},
    {
      openapi: '3.0.3',
      paths: {
        '/form': {
          post: {
            operationId: 'post',
            requestBody: {content: {'multipart/form-data': {schema, encoding}}},
            responses: {'200': {description: ''}},
          },
        },
      },
    },
  );
  const form = new FormData();
  form.append('name', 'a');
  form.append('tags', 'x,y');
  form.append('tags', 'z');
  form.append('size', new Blob(['{"width":2}'], {type: 'application/json'}));
  const {body} = await client.send('POST', '/form', form);
  expect(body).toMatchObject({body: {name: 'a', tags: ['x,y', 'z'], size: {width: 2}}});
});

it('checks a form as it checks JSON', async () => {
  const {status, body} = await sendForm('count=x');
  expect(status).toBe(400);
  expect(body).toMatchObject({errors: [{pointer: '#/name'}, {pointer: '#/count'}]});
});

it('never lets a name change the prototype of the value', async () => {
  const {text} = await sendForm('name=a&__proto__=b');
  expect(text).toContain('"__proto__":"b"');
});

it('reads the texts and files of a multipart body', async () => {
  const form = new FormData();
  form.append('name', 'a');
  form.append('count', '3');
  form.append('size', new Blob(['{"width":2}'], {type: 'application/json'}));
  form.append('picture', new File(['…'], 'a.png', {type: 'image/png'}));
  const {body} = await send('POST', '/form', form);
  expect(body).toEqual({
    body: {name: 'a', count: 3, size: {width: 2}, picture: 'picture'},
    files: ['picture'],
  });
});

it('says when a multipart body is none', async () => {
  const headers = {'content-type': 'multipart/form-data'};
  const {status, text} = await send('POST', '/form', 'name=a', headers);
  expect([status, text]).toEqual([400, expect.stringContaining('Send its boundary')]);
});
