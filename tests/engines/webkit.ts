import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {programPath, type Driver, type Engine, type Key} from './driver';

/** The code points of keys: WebDriver, section 17.4.2. */
const CODE_POINTS: Record<Key, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
};

const codePointOf = (key: string): string => CODE_POINTS[key as Key] ?? key;

/** The property that holds the id of an element: WebDriver, section 12. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Milliseconds that the driver may need until it listens, and for a command: it hangs when its browser does. */
const MOST_TIME = 30_000;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  return port;
}

async function untilItListens(url: string): Promise<void> {
  const end = Date.now() + MOST_TIME;
  for (;;) {
    try {
      await fetch(`${url}/status`);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(100);
    }
  }
}

/** A client of the W3C WebDriver protocol, of the commands that the tests need. */
async function connect(url: string) {
  const call = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(`${url}/${path}`, {
      method,
      signal: AbortSignal.timeout(MOST_TIME),
      ...(body && {body: JSON.stringify(body)}),
    });
    const {value} = (await response.json()) as {value: T};
    if (response.ok) return value;
    const {error, message} = value as {error: string; message: string};
    throw new Error(`${method} ${path}: ${error}: ${message}`);
  };
  const {sessionId, capabilities} = await call<{
    sessionId: string;
    capabilities: {browserVersion: string};
  }>('POST', 'session', {capabilities: {}});
  const session = `session/${sessionId}`;
  return {
    version: capabilities.browserVersion,
    get: <T>(command: string) => call<T>('GET', `${session}/${command}`),
    post: <T>(command: string, body: object) => call<T>('POST', `${session}/${command}`, body),
    end: () => call('DELETE', session),
  };
}

/** WebKitGTK by WebDriver, in a window of a display without a screen. */
async function start(): Promise<Driver> {
  const port = await freePort();
  // A group of its own, which ends with all that it started.
  const program = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`],
    {detached: true, stdio: 'ignore'},
  );
  const url = `http://127.0.0.1:${port}`;
  await untilItListens(url);
  const {version, get, post, end} = await connect(url);
  const evaluate = (expression: string) =>
    post<unknown>('execute/sync', {script: `return ${expression}`, args: []});
  const keys = (actions: object[]) =>
    post<void>('actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  return {
    name: `WebKitGTK ${version}`,
    evaluate,
    open: (address) => post('url', {url: address}),
    resize: async (width, height) => {
      await post('window/rect', {width, height});
      const bars = Number(await evaluate('outerHeight - innerHeight'));
      await post('window/rect', {width, height: height + bars});
    },
    press: ({x, y}) =>
      post('actions', {
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            parameters: {pointerType: 'mouse'},
            actions: [
              {type: 'pointerMove', x: Math.round(x), y: Math.round(y)},
              {type: 'pointerDown', button: 0},
              {type: 'pointerUp', button: 0},
            ],
          },
        ],
      }),
    type: (text, delay = 0) =>
      keys(
        [...text].flatMap((value) => [
          {type: 'keyDown', value},
          {type: 'keyUp', value},
          {type: 'pause', duration: delay},
        ]),
      ),
    strike: (...struck) => {
      const values = struck.map(codePointOf);
      return keys([
        ...values.map((value) => ({type: 'keyDown', value})),
        ...[...values].reverse().map((value) => ({type: 'keyUp', value})),
      ]);
    },
    chooseFile: async (css, path) => {
      const element = await post<Record<string, string>>('element', {
        using: 'css selector',
        value: css,
      });
      await post(`element/${element[ELEMENT]}/value`, {text: path});
    },
    picture: async (path) =>
      writeFile(path, Buffer.from(await get<string>('screenshot'), 'base64')),
    close: async () => {
      await end();
      if (program.pid) process.kill(-program.pid);
    },
  };
}

export const webkit: Engine = {
  name: 'WebKitGTK',
  packages: 'webkit2gtk-driver xvfb',
  narrow: 447,
  isInstalled:
    programPath('WebKitWebDriver') !== undefined && programPath('xvfb-run') !== undefined,
  start,
};
