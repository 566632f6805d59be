import {describe, expect, it} from 'vitest';
import {validateOptions, type Options} from './options.ts';

/** Validates options that are wrong on purpose. */
const validate = (options: unknown) => validateOptions({options: options as Options});

const DESCRIPTION = {id: 'trains', path: 'openapi/trains.yaml'};

describe('the options', () => {
  it('may all be left out: the mock in the page is the only server then', () => {
    expect(validate({})).toEqual({
      id: 'default',
      servers: {
        offered: ['mock'],
        default: 'mock',
        localUrl: 'http://127.0.0.1:4010',
        realUrl: '',
      },
    });
  });

  it('have the first offered server as the default one', () => {
    const {servers} = validate({servers: {offered: ['real', 'mock']}});
    expect(servers.default).toBe('real');
  });

  it.each<[string, unknown, string]>([
    [
      'an unknown option, with the most similar one',
      {description: []},
      'there is no option "description". Similar: descriptions. Use descriptions, servers, errorPage, strict, id.',
    ],
    [
      'an unknown option of a mock',
      {descriptions: [{...DESCRIPTION, mock: {handler: './x.ts'}}]},
      'there is no option "descriptions[0].mock.handler". Similar: handlers. Use handlers, seed, state.',
    ],
    [
      'a path of the wrong type',
      {descriptions: [{...DESCRIPTION, path: 3}]},
      '"descriptions[0].path" is 3. Use a text in quotation marks.',
    ],
    [
      'a missing id',
      {descriptions: [{path: 'openapi/trains.yaml'}]},
      '"descriptions[0].id" is missing. Use a text in quotation marks.',
    ],
    [
      'a description that is a path',
      {descriptions: ['x.yaml']},
      '"descriptions[0]" is "x.yaml". Use an object: {}.',
    ],
    [
      'a description that is null',
      {descriptions: [null]},
      '"descriptions[0]" is null. Use an object: {}.',
    ],
    ['descriptions that are no list', {descriptions: {}}, '"descriptions" is {}. Use a list: [].'],
    [
      'a repeated id',
      {descriptions: [DESCRIPTION, DESCRIPTION]},
      '"descriptions[1].id" is "trains", which another description has. Rename one of them.',
    ],
    [
      'a mock that is true',
      {descriptions: [{...DESCRIPTION, mock: true}]},
      '"descriptions[0].mock" is true. Use an object: {}.',
    ],
    [
      'a state that is a text',
      {descriptions: [{...DESCRIPTION, mock: {state: 'yes'}}]},
      '"descriptions[0].mock.state" is "yes". Use true or false.',
    ],
    [
      'a reference without a place',
      {descriptions: [{...DESCRIPTION, reference: {}}]},
      '"descriptions[0].reference.routeBasePath" is missing. Use a text in quotation marks.',
    ],
    [
      'a reference that is true',
      {descriptions: [{...DESCRIPTION, reference: true}]},
      '"descriptions[0].reference" is true. Use an object: {}.',
    ],
    [
      'an unknown option of a reference',
      {descriptions: [{...DESCRIPTION, reference: {basePath: 'api'}}]},
      'there is no option "descriptions[0].reference.basePath". Similar: routeBasePath. Use routeBasePath, groupBy.',
    ],
    [
      'a reference with the path of the start page',
      {descriptions: [{...DESCRIPTION, reference: {routeBasePath: '/'}}]},
      '"descriptions[0].reference.routeBasePath" is "/". Use a path below the base URL, such as "api/trains".',
    ],
    [
      'an unknown grouping',
      {descriptions: [{...DESCRIPTION, reference: {routeBasePath: 'api', groupBy: 'path'}}]},
      '"descriptions[0].reference.groupBy" is "path". Use "tag", or leave it out.',
    ],
    [
      'two references in one place',
      {
        descriptions: [
          {...DESCRIPTION, reference: {routeBasePath: 'api'}},
          {id: 'boats', path: 'openapi/boats.yaml', reference: {routeBasePath: '/api/'}},
        ],
      },
      '"descriptions[1].reference.routeBasePath" is "api", which another description has. Use another path.',
    ],
    [
      'an unknown server',
      {servers: {offered: ['mok']}},
      '"servers.offered" contains the unknown server "mok". Use mock, local, real, relay, own.',
    ],
    ['no server at all', {servers: {offered: []}}, '"servers.offered" is empty.'],
    [
      'a default server that is not offered',
      {servers: {offered: ['mock'], default: 'real'}},
      '"servers.default" is "real", which "servers.offered" does not contain. Use mock.',
    ],
    [
      'an address of the wrong type',
      {servers: {realUrl: 1}},
      '"servers.realUrl" is 1. Use a text in quotation marks.',
    ],
    [
      'an error page of the wrong type',
      {errorPage: false},
      '"errorPage" is false. Use a text in quotation marks.',
    ],
    ['a wrong strict', {strict: 'yes'}, '"strict" is "yes". Use true or false.'],
    [
      'a description without a mock where no other server is offered',
      {descriptions: [{...DESCRIPTION, mock: false}]},
      '"descriptions[0].mock" is false, but "servers.offered" has no other server than "mock". Add one, such as "real".',
    ],
  ])('name %s', (_name, options, message) => {
    expect(() => validate(options)).toThrow(message);
  });
});
