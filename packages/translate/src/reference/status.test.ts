import {afterAll, describe, expect, it} from 'vitest';
import {newSite, removeFolders} from '../../tests/site.ts';
import type {Status} from '../status/language-status.ts';

const DESCRIPTION = `openapi: 3.1.0
info: {title: Trains, version: '1'}
tags: [{name: timetable, x-displayName: Timetable}]
paths:
  /trains:
    get:
      operationId: listTrains
      tags: [timetable]
      summary: List trains
      responses:
        '200':
          description: The trains.
          content: {application/json: {schema: {$ref: '#/components/schemas/Train'}}}
    post:
      operationId: addTrain
      tags: [timetable]
      summary: Add a train
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Train'}}}}
components:
  schemas:
    Train: {type: object, description: A train.}
`;

const OVERLAY = `overlay: 1.1.0
info: {title: t, version: '1'}
actions:
  - {target: $.info, update: {title: Treinen}}
  - {target: "$.paths['/trains'].get", update: {summary: Treinen opvragen}}
  - {target: "$.paths['/trains'].get.responses['200']", update: {description: De treinen.}}
`;
const OF_SCHEMA = `  - {target: $.components.schemas.Train, update: {description: Een trein.}}\n`;

afterAll(removeFolders);

const siteWith = (overlay: string) =>
  newSite(
    {'openapi/trains.yaml': DESCRIPTION, 'i18n/nl/openapi/trains.overlay.yaml': overlay},
    false,
  );
const statesOf = (site: ReturnType<typeof newSite>) => {
  const {languages} = site.run('status --locale nl').json as unknown as Status;
  return languages[0]?.reference.map(({title, state}) => `${title}: ${state}`);
};

describe('status', () => {
  it('has the overview, tags, operations and shared schemas of each description, with what they refer to', () => {
    expect(statesOf(siteWith(OVERLAY))).toEqual([
      'Trains: partial',
      'Timetable: partial',
      'List trains: partial',
      'Add a train: missing',
      'Train: missing',
    ]);
    expect(statesOf(siteWith(OVERLAY + OF_SCHEMA))?.slice(2)).toEqual([
      'List trains: complete',
      'Add a train: partial',
      'Train: complete',
    ]);
  });

  it('has no pages of a reference that the site does not publish', () => {
    const site = siteWith(OVERLAY);
    const configuration = (options: string) =>
      site.write('docusaurus.config.ts', `export default {plugins: [['openapi', {${options}}]]};`);
    configuration("descriptions: [{id: 'trains', path: 'openapi/trains.yaml'}]");
    expect(statesOf(site)).toEqual([]);
    expect(site.run('status --locale nl').text).not.toContain('API reference');
    configuration("descriptions: [{id: 'trains', reference: {routeBasePath: 'api'}}]");
    expect(statesOf(site)).toHaveLength(5);
  });

  it('lists the open pages, and counts no word twice', () => {
    const site = siteWith(OVERLAY + OF_SCHEMA);
    site.run('done openapi --locale nl');
    site.write('openapi/trains.yaml', DESCRIPTION.replace('The trains.', 'The trains of today.'));
    const {text, json} = site.run('status --locale nl');
    expect(text).toContain('API reference                1 of 5 complete');
    expect(text).toContain('API reference, outdated (1)\n    List trains: 1 outdated of 3 texts');
    expect(text).toContain(
      'API reference, translated in part (3)\n    Trains: 2 not translated of 4 texts\n    Timetable: 2 not translated of 3 texts\n    Add a train: 1 not translated of 2 texts',
    );
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Next: update i18n/nl/openapi/trains.overlay.yaml, then run "npm run translate -- done openapi --locale nl".',
    );
    const [dutch] = (json as unknown as Status).languages;
    expect(dutch?.words.total).toBe(dutch?.descriptions.words.total);
  });
});
