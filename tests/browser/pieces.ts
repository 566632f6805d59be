import {createServer, type RequestListener, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Locator, Page} from '@playwright/test';
import {openExample} from './example';
import {ownUrl, sendButton, serverMenu} from './controls';

/** Headers that let every page read the responses. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': '*',
  'access-control-expose-headers': '*',
};

export type Listening = {url: string; close: () => Promise<void>};

/** A server whose responses are written in chunks. */
export async function listen(answer: (response: ServerResponse) => void): Promise<Listening> {
  const listener: RequestListener = (request, response) => {
    request.resume();
    if (request.method === 'OPTIONS') response.writeHead(204, OPEN).end();
    else answer(response);
  };
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Writes a body at once. */
export const whole =
  (type: string, body: string | Buffer, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, {...OPEN, 'content-type': type}).end(body);

/** Sends the first example of a page to the server. */
export async function sendTo(
  page: Page,
  {url}: Listening,
  path = '/create-batch',
): Promise<Locator> {
  const example = await openExample(page, path);
  await serverMenu(example).selectOption('own');
  await ownUrl(example).fill(url);
  await sendButton(example).click();
  return example;
}
