import {describe, expect, it} from 'vitest';
import type {Json, JsonObject, Operation} from '../operation/types.ts';
import {checkDescription} from './check-description.ts';
import {checkValue} from '../validate/validate.ts';

const BOMBS = [
  '^(a|aa)+$',
  '^((.)+,?)*x$',
  '^(\\w+\\s?)*$',
  '(?:a?){30}a{30}b',
  '^(\\d+|\\d{2})+$',
];
const TEXT = `${'a'.repeat(40)}!`;

type Parts = {document: JsonObject; pointer: string};

const post = (operation: JsonObject): JsonObject => ({
  openapi: '3.1.0',
  info: {title: 'T', version: '1'},
  paths: {'/x': {post: {operationId: 'x', responses: {}, ...operation}}},
});

const inBody = (schema: JsonObject): JsonObject =>
  post({requestBody: {content: {'application/json': {schema, example: {[TEXT]: TEXT}}}}});

/** A description with a pattern in each place that can have one. */
const PLACES: Record<string, (pattern: string) => Parts> = {
  'a property': (pattern) => ({
    document: inBody({properties: {[TEXT]: {type: 'string', pattern}}}),
    pointer: `/paths/~1x/post/requestBody/content/application~1json/schema/properties/${TEXT}/pattern`,
  }),
  patternProperties: (pattern) => ({
    document: inBody({patternProperties: {[pattern]: {}}, additionalProperties: false}),
    pointer: `/paths/~1x/post/requestBody/content/application~1json/schema/patternProperties/${pattern}`,
  }),
  'the items of a query parameter': (pattern) => ({
    document: post({
      parameters: [
        {
          name: 'q',
          in: 'query',
          example: [TEXT],
          schema: {type: 'array', items: {type: 'string', pattern}},
        },
      ],
    }),
    pointer: '/paths/~1x/post/parameters/0/schema/items/pattern',
  }),
  'a response header': (pattern) => ({
    document: post({
      responses: {
        '200': {
          description: '',
          headers: {'X-A': {example: TEXT, schema: {type: 'string', pattern}}},
        },
      },
    }),
    pointer: '/paths/~1x/post/responses/200/headers/X-A/schema/pattern',
  }),
  'a parameter of Swagger 2.0': (pattern) => ({
    document: {
      swagger: '2.0',
      info: {title: 'T', version: '1'},
      paths: {
        '/x': {
          get: {
            operationId: 'x',
            parameters: [
              {name: 'q', in: 'query', type: 'string', pattern, 'x-example': TEXT, default: TEXT},
            ],
            responses: {},
          },
        },
      },
    },
    pointer: '/paths/~1x/get/parameters/0/pattern',
  }),
};

function check(document: JsonObject) {
  const checked = [...checkDescription(document)];
  return {
    warnings: checked.flatMap(({result}) => result.warnings),
    problems: checked.flatMap(({result}) => result.problems),
    operation: checked[0]?.operation as Operation,
  };
}

describe.each(Object.entries(PLACES))('a slow pattern in %s', (_, place) => {
  it.each(BOMBS)('is named once and not tested: %s', (pattern) => {
    const {document, pointer} = place(pattern);
    const started = performance.now();
    const {warnings, problems} = check(document);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      {
        pointer: pointer.replace(pattern, pattern.replaceAll('/', '~1')),
        rule: 'pattern',
        message: `the pattern ${JSON.stringify(pattern)} can take very long to reject a text. Values are not checked against it. Let each text match in one way only: write "a+" for "(a+)+" or "(a|aa)+", and repeat parts less often.`,
      },
    ]);
  });
});

const schemaOf = (schema: JsonObject) => check(inBody(schema)).operation.body?.schema ?? {};

describe('a pattern', () => {
  it('for another engine is named once, wherever it stands', () => {
    const pattern = '(?i)^[a-z]++\\Z';
    const names = {type: 'string', pattern};
    const {warnings} = check(inBody({properties: {a: names, b: names}}));
    expect(warnings.map(({message}) => message)).toEqual([
      `the pattern ${JSON.stringify(pattern)} (here and in 1 other places) is no regular expression of ECMAScript (Unicode mode). Values are not checked against it. Write it without the syntax of other engines, such as "(?i)", "\\A" or "a++".`,
    ]);
  });

  it.each(['(?i)^x', '\\Ax', 'x++', '(?i:x)', '^[a-'])('with the syntax %s is named', (pattern) => {
    const {warnings} = check(inBody({patternProperties: {[pattern]: {}}}));
    expect(warnings.map(({rule}) => rule)).toEqual(['pattern']);
  });

  it('of 100,000 characters is named and not tested', () => {
    const {warnings} = check(inBody({pattern: '([('.repeat(33_334)}));
    expect(warnings[0]?.message).toMatch(
      /^the pattern "\(\[\(.{0,120}…" has more than 5000 characters\./,
    );
  });

  it('that is not tested forbids no name', () => {
    const schema = schemaOf({patternProperties: {'^(a|aa)+$': {}}, additionalProperties: false});
    expect(checkValue(schema, {[TEXT]: 1})).toEqual([]);
  });

  it('that takes the square of the length is not tested on long texts', () => {
    const schema = schemaOf({type: 'object', additionalProperties: {pattern: '\\s+$'}});
    const found = (text: Json) => checkValue(schema, {a: text}).map(({expected}) => expected);
    expect([found('a '), found('a'), found(`${' '.repeat(100_000)}a`)]).toEqual([
      [],
      ['\\s+$'],
      ['too-long'],
    ]);
  });
});
