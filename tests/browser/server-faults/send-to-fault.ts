import {join} from 'node:path';
import {expect, type Locator, type Page} from '@playwright/test';
import {readTranslatedDescription} from '@batchwise/openapi/node';
import {readOperations} from '@batchwise/openapi/operation';
import {type Locale, message, openExample, pathOf} from '../example';
import {
  field,
  openConnection,
  optionalValues,
  outcome,
  ownUrl,
  response,
  responseBody,
  responseStatus,
  sendButton,
  serverMenu,
} from '../controls';
import {CREATED, type Fault, JSON_TYPE, reply} from './fault';
import {type Arrived, type FaultyServer, startFaultyServer} from './faulty-server';

/** An example on a page whose fields are filled in, and the server that it sends to. */
export type Filled = {
  locale: Locale;
  page: Page;
  example: Locator;
  server: FaultyServer;
  /** The values of all fields and menus. */
  values: string[];
  /** The request as the server receives it. */
  request: Arrived;
};

const IN_CONNECTION = {
  Authorization: 'typed-token',
  'x-api-key': 'typed-key',
  'x-gw-ims-org-id': '1234@AdobeOrg',
  'x-sandbox-name': 'typed-sandbox',
};
const IN_BODY = {datasetId: '0123456789abcdef01234567', externalId: 'typed-id'};

const valuesOf = (example: Locator): Promise<string[]> =>
  example
    .locator('input, select, textarea')
    .evaluateAll((controls) =>
      controls.map((control) =>
        control instanceof HTMLInputElement && control.type === 'checkbox'
          ? String(control.checked)
          : (control as HTMLInputElement).value,
      ),
    );

/** The message in a language, with any values. */
function textOf(locale: Locale, id: string): RegExp {
  const parts = message(locale, id).split(/\{\w+\}/);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'));
}

/** The description of a response in the API description, in a language. */
function descriptionOf(locale: Locale, {status, code}: NonNullable<Fault['explainedAs']>): string {
  const root = join(__dirname, '../../..');
  const {operations} = readOperations(readTranslatedDescription(root, 'batches', locale).document);
  const found = operations.find(({id}) => id === 'createBatch');
  const described =
    found && 'operation' in found
      ? found.operation.responses.find((one) => one.status === status)
      : undefined;
  const example = described?.examples.find(({text}) => code !== undefined && text.includes(code));
  const text = example?.summary ?? described?.description;
  if (text === undefined) throw new Error(`${status} is not described.`);
  return text;
}

/** Waits until the response is complete, or the request has failed. */
export const settle = (example: Locator): Promise<void> =>
  response(example).and(example.locator('[aria-busy="false"]')).waitFor();

let count = 0;

/** Sends the request once to the server without its fault, and expects that nothing typed is lost. */
async function expectSuccess({example, server}: Pick<Filled, 'example' | 'server'>): Promise<void> {
  count += 1;
  server.use(reply(CREATED, [JSON_TYPE], `{"id":"success-${count}"}`));
  await sendButton(example).click();
  await settle(example);
  await expect(responseBody(example)).toContainText(`"success-${count}"`);
  await expect(responseStatus(example)).toHaveText(CREATED);
}

/** Opens the example of a page, fills in its fields, and sends them to a server. */
export async function fillIn(page: Page, locale: Locale): Promise<Filled> {
  const server = await startFaultyServer();
  const example = await openExample(page, pathOf(locale, 'create-batch'));
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(server.url);
  await openConnection(example);
  for (const [name, value] of Object.entries(IN_CONNECTION)) await field(example, name).fill(value);
  await page.keyboard.press('Escape');
  await optionalValues(example).first().click();
  for (const [name, value] of Object.entries(IN_BODY)) await field(example, name).fill(value);
  await expectSuccess({example, server});
  const [request] = server.arrived;
  if (!request) throw new Error('The request did not arrive.');
  expect(request.headers).toMatchObject({
    authorization: `Bearer ${IN_CONNECTION.Authorization}`,
    'x-sandbox-name': IN_CONNECTION['x-sandbox-name'],
  });
  expect(JSON.parse(request.body)).toMatchObject(IN_BODY);
  return {locale, page, example, server, request, values: await valuesOf(example)};
}

/** Sends the request to the server with its fault. */
export async function sendToFault({locale, example, server}: Filled, fault: Fault): Promise<void> {
  if (fault.respond) server.use(fault.respond, fault.forPreflights);
  else await server.stop();
  await sendButton(example).click();
  if (fault.meanwhile !== undefined)
    await expect(response(example)).toContainText(textOf(locale, fault.meanwhile));
}

/** Expects that the reader sees what happened. */
export async function expectShown({locale, example}: Filled, fault: Fault): Promise<void> {
  await settle(example);
  const {status, says = [], notes = [], hides = [], explainedAs, shownAs, body} = fault;
  for (const id of says) await expect(outcome(example)).toContainText(textOf(locale, id));
  if (body !== undefined) await expect(responseBody(example)).toContainText(body);
  if (status !== undefined) await expect(responseStatus(example)).toHaveText(status);
  for (const id of notes) await expect(response(example)).toContainText(textOf(locale, id));
  if (explainedAs)
    await expect(response(example)).toContainText(descriptionOf(locale, explainedAs));
  if (shownAs) await expect(response(example).getByRole(shownAs)).toBeVisible();
  for (const id of hides) await expect(response(example)).not.toContainText(textOf(locale, id));
}

/** Expects that the form is as it was, and that *Send* works once the server does. */
export async function expectRecovery(filled: Filled): Promise<void> {
  const {example, server, request, values} = filled;
  expect(await valuesOf(example)).toEqual(values);
  await server.start();
  await expectSuccess(filled);
  expect(server.arrived.at(-1)).toEqual(request);
  expect(await valuesOf(example)).toEqual(values);
}
