import {spawn, type ChildProcess} from 'node:child_process';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';
import {readHost, readPort, stopWithNpm} from '@batchwise/openapi-mock/node';
import {portInUse} from '../address';
import {ROOT} from '../build';
import {checkOnChange} from './checks';
import {addressLines, baseOf, siteLocales, type Language} from './languages';
import {compileOnChange} from './packages';
import {createDevelopmentProxy} from './proxy';

const HELP = `npm run dev [-- --port 3000 --host localhost --locale nl --no-check]

Serves all languages at one address. Changed pages, interface strings and API descriptions are shown immediately.
Translations are checked when you save them, and the terminal lists the findings.

  --port NUMBER      the port (default: PORT, or 3000)
  --host NAME        the hostname (default: localhost)
  --locale LANGUAGE  only this language; can be repeated
  --no-check         does not check translations
  --help             shows this help
`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Docusaurus' development server has one language, so each language gets a server with its own folder of generated files. */
function startLanguage({locale, port}: Language): ChildProcess {
  const args = [
    join(ROOT, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
    'start',
    '--locale',
    locale,
    '--port',
    String(port),
    '--host',
    '127.0.0.1',
    '--no-open',
  ];
  const env = {
    ...process.env,
    DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.docusaurus/dev-${locale}`,
    NO_UPDATE_NOTIFIER: '1',
  };
  const child = spawn(process.execPath, args, {cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe']});
  for (const stream of [child.stdout, child.stderr]) {
    // The address of a single language would mislead.
    createInterface({input: stream}).on(
      'line',
      (line) =>
        line.trim() && !/website is running at/.test(line) && console.log(`[${locale}] ${line}`),
    );
  }
  return child;
}

function wantedLocales(asked: readonly string[]): string[] {
  const all = siteLocales(ROOT);
  const unknown = asked.find((locale) => !all.includes(locale));
  if (unknown === undefined) return asked.length > 0 ? [...asked] : all;
  console.error(`The site does not have the language "${unknown}". Use one of ${all.join(', ')}.`);
  process.exit(2);
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      port: {type: 'string', default: process.env.PORT ?? '3000'},
      host: {type: 'string', default: 'localhost'},
      locale: {type: 'string', multiple: true, default: []},
      'no-check': {type: 'boolean', default: false},
      help: {type: 'boolean', default: false},
    },
  });
  if (values.help) return void console.log(HELP);
  const host = readHost(values.host);
  const port = readPort(values.port);
  const languages = await Promise.all(
    wantedLocales(values.locale).map(async (locale) => ({
      locale,
      base: baseOf(locale, process.env.BASE_URL ?? '/'),
      port: await freePort(),
    })),
  );
  const proxy = createDevelopmentProxy(languages, host);
  proxy.on('error', (error: NodeJS.ErrnoException) => {
    console.error(error.code === 'EADDRINUSE' ? portInUse(port, 'npm run dev') : error.message);
    process.exit(1);
  });
  proxy.listen(port, host, () => {
    console.log(
      `The site is starting. It will be available at:\n${addressLines(languages, `http://${host}:${port}`)}\nPress Ctrl+C to stop it.`,
    );
    const children = languages.map((language) => ({language, child: startLanguage(language)}));
    const stopChecks = values['no-check'] ? () => undefined : checkOnChange();
    const stopCompiler = compileOnChange();
    for (const {language, child} of children) {
      child.once('exit', () =>
        console.error(
          `The development server for "${language.locale}" stopped. Fix the error above, then run "npm run dev" again.`,
        ),
      );
    }
    const stop = (): void => {
      stopChecks();
      stopCompiler();
      for (const {child} of children) child.removeAllListeners('exit').kill('SIGTERM');
      process.exit(0);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    stopWithNpm(stop);
  });
}

main().catch((error: Error) => {
  console.error(`${error.message}\nRun "npm run dev -- --help" to list the options.`);
  process.exitCode = 1;
});
