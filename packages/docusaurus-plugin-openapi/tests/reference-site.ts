import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';
import {readApi} from '../src/api/operations.ts';
import {resolveDescriptions} from '../src/descriptions/resolve-descriptions.ts';
import type {DescriptionOptions} from '../src/descriptions/types.ts';
import {readReferences} from '../src/reference/build/reference.ts';
import type {BuiltPage} from '../src/reference/types.ts';

const DESCRIPTION = `openapi: 3.1.0
info: {title: Trains, version: '1', description: "# Welcome\\n\\nTo **trains**."}
paths:
  /trips:
    post:
      operationId: bookTrip
      summary: Book a trip
      description: Books it.
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Trip'}}}
      responses:
        '201': {description: Booked., content: {application/json: {schema: {$ref: '#/components/schemas/Trip'}}}}
  /broken:
    get:
      operationId: broken
      summary: Broken
      parameters: [{$ref: '#/components/parameters/Nothing'}]
      responses: {'200': {description: Fine.}}
components:
  schemas:
    Trip: {type: object, properties: {to: {type: string, description: Where.}}}
`;
const OVERLAY = `overlay: 1.1.0
info: {title: Nederlands, version: '1'}
actions:
  - target: $.paths['/trips'].post
    update: {summary: Een reis boeken}
`;

const descriptions: DescriptionOptions[] = [
  {id: 'trains', path: 'openapi/trains.yaml', reference: {routeBasePath: '/api/'}},
];

/** A site with the reference of one description, translated into Dutch; removed after the tests of the file. */
export function makeReferenceSite() {
  const siteDir = mkdtempSync(join(tmpdir(), 'reference-'));
  mkdirSync(join(siteDir, 'openapi'));
  mkdirSync(join(siteDir, 'i18n/nl/openapi'), {recursive: true});
  writeFileSync(join(siteDir, 'openapi/trains.yaml'), DESCRIPTION);
  writeFileSync(join(siteDir, 'i18n/nl/openapi/trains.overlay.yaml'), OVERLAY);
  afterAll(() => rmSync(siteDir, {recursive: true}));

  function read(locale: string) {
    const api = readApi({siteDir, locale, sourceLocale: 'en', descriptions});
    const baseUrl = locale === 'en' ? '/' : `/${locale}/`;
    const context = {siteDir, baseUrl, locale, sourceLocale: 'en'};
    const [reference] = readReferences(api, resolveDescriptions(siteDir, descriptions), context);
    if (!reference) throw new Error('There is no reference.');
    const page = (id: string): Extract<BuiltPage, {kind: 'operation'}> => {
      const found = reference.pages.find((one) => one.kind === 'operation' && one.id === id);
      if (found?.kind !== 'operation') throw new Error(`There is no page of ${id}.`);
      return found;
    };
    return {api, reference, page};
  }
  return {siteDir, descriptions, read};
}
