import {describe, expect, it} from 'vitest';
import {readOperation} from '../operation/read-operations.ts';
import type {Json, JsonObject, Schema} from '../operation/types.ts';
import {writeXml} from './xml.ts';
import {withXmlExamples} from './xml-examples.ts';

const inside = (schema: Schema, value: Json): string =>
  writeXml(schema, value).replace(/^<\?xml.*\?>\n/, '');
const text: Schema = {type: 'string'};

describe('a value as XML', () => {
  it('begins with a declaration, and is called as its schema is', () => {
    expect(writeXml(text, 'a')).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<root>a</root>');
    expect(inside({$ref: '#/$defs/Pet', $defs: {Pet: text}}, 'a')).toBe('<Pet>a</Pet>');
    expect(inside({$ref: '#/$defs/Pet', $defs: {Pet: {...text, xml: {name: 'animal'}}}}, 'a')).toBe(
      '<animal>a</animal>',
    );
  });

  it('has attributes, and elements of other names', () => {
    const schema: Schema = {
      xml: {name: 'person'},
      properties: {
        id: {type: 'integer', xml: {attribute: true}},
        'first name': text,
        last: {...text, xml: {name: 'surname'}},
        '1st': {type: ['boolean', 'null']},
      },
    };
    expect(inside(schema, {id: 7, 'first name': 'Ada', last: '<&">', '1st': null})).toBe(
      '<person id="7">\n  <first_name>Ada</first_name>\n  <surname>&lt;&amp;&quot;&gt;</surname>\n  <_1st/>\n</person>',
    );
  });

  // The examples of OpenAPI 3.1, 4.8.26.1.
  it.each<[Schema, string]>([
    [{type: 'array', items: text}, '<animals>a</animals><animals>b</animals>'],
    [
      {type: 'array', items: {...text, xml: {name: 'animal'}}},
      '<animal>a</animal><animal>b</animal>',
    ],
    [
      {type: 'array', xml: {name: 'aliens'}, items: {...text, xml: {name: 'animal'}}},
      '<animal>a</animal><animal>b</animal>',
    ],
    [
      {type: 'array', xml: {wrapped: true}, items: text},
      '<animals><animals>a</animals><animals>b</animals></animals>',
    ],
    [
      {type: 'array', xml: {wrapped: true}, items: {...text, xml: {name: 'animal'}}},
      '<animals><animal>a</animal><animal>b</animal></animals>',
    ],
    [
      {
        type: 'array',
        xml: {name: 'aliens', wrapped: true},
        items: {...text, xml: {name: 'animal'}},
      },
      '<aliens><animal>a</animal><animal>b</animal></aliens>',
    ],
    [
      {type: 'array', xml: {name: 'aliens', wrapped: true}, items: text},
      '<aliens><aliens>a</aliens><aliens>b</aliens></aliens>',
    ],
  ])('writes an array by %j', (animals, expected) => {
    expect(inside({properties: {animals}}, {animals: ['a', 'b']}).replace(/\n */g, '')).toBe(
      `<root>${expected}</root>`,
    );
  });

  it('declares each namespace once, where it begins', () => {
    const xml = {prefix: 'smp', namespace: 'http://example.com/s'};
    const schema: Schema = {
      xml: {...xml, name: 'Person'},
      properties: {
        id: {...text, xml: {attribute: true, prefix: 'x', namespace: 'urn:x'}},
        name: {...text, xml},
        lost: {...text, xml: {prefix: 'nowhere'}},
        own: {...text, xml: {namespace: 'urn:own'}},
      },
    };
    expect(inside(schema, {id: '1', name: 'Ada', lost: 'a', own: 'b'})).toBe(
      '<smp:Person xmlns:smp="http://example.com/s" xmlns:x="urn:x" x:id="1">\n  <smp:name>Ada</smp:name>\n  <lost>a</lost>\n  <own xmlns="urn:own">b</own>\n</smp:Person>',
    );
  });

  it('follows references, schemas that are extended, choices and maps', () => {
    const $defs: Record<string, Schema> = {
      Base: {
        xml: {name: 'base'},
        type: 'object',
        properties: {id: {...text, xml: {attribute: true}}},
      },
      Node: {
        allOf: [
          {$ref: '#/$defs/Base'},
          {
            properties: {
              children: {type: 'array', items: {$ref: '#/$defs/Node'}},
              more: {additionalProperties: {...text, xml: {name: 'entry'}}},
            },
          },
        ],
      },
      Either: {
        oneOf: [
          {type: 'object', required: ['a'], properties: {a: {...text, xml: {attribute: true}}}},
          {type: 'object', required: ['b'], properties: {b: {...text, xml: {attribute: true}}}},
        ],
      },
    };
    expect(
      inside(
        {$ref: '#/$defs/Node', $defs},
        {id: '1', children: [{id: '2', children: []}], more: {one: 'x'}},
      ),
    ).toBe(
      '<Node id="1">\n  <children id="2"/>\n  <more>\n    <entry>x</entry>\n  </more>\n</Node>',
    );
    expect(inside({$ref: '#/$defs/Either', $defs}, {b: '1'})).toBe('<Either b="1"/>');
  });
});

describe('the XML of an operation', () => {
  const pet: JsonObject = {
    type: 'object',
    required: ['name'],
    properties: {
      id: {type: 'integer', readOnly: true, xml: {attribute: true}},
      name: {type: 'string', example: 'Rex'},
      tags: {
        type: 'array',
        xml: {wrapped: true, name: 'tags'},
        items: {type: 'string', example: 'good', xml: {name: 'tag'}},
      },
    },
  };
  const read = (media: JsonObject, mediaType = 'application/xml') =>
    withXmlExamples(
      readOperation(
        {
          openapi: '3.0.0',
          components: {schemas: {Pet: pet}},
          paths: {
            '/a': {
              post: {
                operationId: 'one',
                requestBody: {content: {[mediaType]: media}},
                responses: {
                  200: {
                    content: {
                      'text/xml': {
                        schema: {$ref: '#/components/schemas/Pet'},
                        example: {id: 1, name: 'Rex'},
                      },
                    },
                  },
                },
              },
            },
          },
        },
        'one',
      ),
    );
  const $ref = '#/components/schemas/Pet';
  const texts = (media: JsonObject, mediaType?: string) =>
    read(media, mediaType).body?.examples.map((one) => one.text);

  it('is made from the schema where there is no example, without what only answers have', () => {
    expect(texts({schema: {$ref}}, 'application/vnd.pet+xml; charset=utf-8')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>\n<Pet>\n  <name>Rex</name>\n  <tags>\n    <tag>good</tag>\n  </tags>\n</Pet>',
    ]);
  });

  it('is written from examples that are values, and left alone where it is XML already', () => {
    expect(texts({schema: {$ref}, example: {name: 'Tom'}})).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>\n<Pet>\n  <name>Tom</name>\n</Pet>',
    ]);
    expect(texts({schema: {$ref}, example: '<Pet/>'})).toEqual(['<Pet/>']);
    expect(texts({schema: {$ref}, example: {name: 'Tom'}}, 'application/json')).toEqual([
      '{\n  "name": "Tom"\n}',
    ]);
    expect(texts({})).toEqual([]);
    expect(read({}).responses[0]?.examples[0]?.text).toContain('<Pet id="1">\n  <name>Rex</name>');
  });
});
