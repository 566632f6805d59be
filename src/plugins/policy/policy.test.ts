import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {CspEvaluator} from 'csp_evaluator/dist/evaluator.js';
import {Severity} from 'csp_evaluator/dist/finding.js';
import {CspParser} from 'csp_evaluator/dist/parser.js';
import type {LoadContext} from '@docusaurus/types';
import {select} from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import {unified} from 'unified';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Api} from '@batchwise/docusaurus-plugin-openapi/api';
import htmlPlugin, {type HtmlStep, type Site} from '../html';
import {addPolicy} from '.';
import {connectSources} from './connect';
import {joinScripts} from './join-scripts';
import {hashOf} from './policy';

const LOCALES = {en: {baseUrl: '/docs/'}, nl: {baseUrl: '/docs/nl/'}};
const page = (own: string): string =>
  `<!doctype html><html><head><meta charset=UTF-8><script type=application/ld+json>{}</script><script src=/a.js></script><script>everywhere()</script></head><body><script>${own}()</script></body></html>`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'));
  mkdirSync(join(folder, 'nl'));
  writeFileSync(join(folder, 'index.html'), page('english'));
  writeFileSync(join(folder, 'nl/index.html'), page('dutch'));
});
afterEach(() => rmSync(folder, {recursive: true}));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function build(
  locale: keyof typeof LOCALES,
  connect: string[],
  ...before: (() => HtmlStep)[]
): Promise<void> {
  const {baseUrl} = LOCALES[locale];
  const site = {
    outDir: join(folder, locale === 'en' ? '' : locale),
    baseUrl,
    routesPaths: [baseUrl],
    i18n: {defaultLocale: 'en', localeConfigs: LOCALES},
  } as unknown as Site;
  await htmlPlugin({} as LoadContext, {steps: [...before, addPolicy(connect)]}).postBuild?.(site);
}

/** The policy right after the charset of a page. */
const policyOf = (html: string): string =>
  String(
    select(
      'meta[charset] + meta[http-equiv="content-security-policy"]',
      unified().use(rehypeParse).parse(html),
    )?.properties.content ?? '',
  );
const directive = (policy: string, name: string): string[] =>
  policy
    .split(/; ?/)
    .map((one) => one.split(' '))
    .find(([first]) => first === name)
    ?.slice(1) ?? [];

const policyOfHost = (): string =>
  (JSON.parse(read('headers/headers.json')) as Record<string, string>)['Content-Security-Policy'] ??
  '';

const common = hashOf('everywhere()');
const [english, dutch] = [hashOf('english()'), hashOf('dutch()')];

describe('the policy of a page', () => {
  it('allows the inline scripts of the page by their hashes, and no others', async () => {
    await build('en', []);
    expect(directive(policyOf(read('index.html')), 'script-src')).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
      common,
      english,
    ]);
  });

  it.each([[[]], [['http://127.0.0.1:4010']], [['*']]])(
    'has nothing of high severity for the CSP evaluator of Google, with requests to %j',
    async (connect) => {
      await build('en', connect);
      for (const policy of [policyOf(read('index.html')), policyOfHost()]) {
        const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
        expect(findings.filter(({severity}) => severity <= Severity.SYNTAX)).toEqual([]);
      }
    },
  );
});

describe('joined scripts', () => {
  it('run in their order, before the body', async () => {
    const [head, body] = ['<script>first()</script>', '<script>second()</script>'];
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html><head><meta charset=UTF-8>${head}<link rel=icon href=i.png></head><body>${body}<script data-given=1>apart()</script></body></html>`,
    );
    await build('en', [], joinScripts);
    expect(read('index.html')).toContain(
      '<link rel=icon href=i.png><script>first();second()</script></head><body><script data-given=1>',
    );
    expect(directive(policyOf(read('index.html')), 'script-src').slice(2)).toEqual(
      ['first();second()', 'apart()'].map(hashOf),
    );
  });
});

describe('the headers of the host', () => {
  it('allow the scripts of all languages', async () => {
    await build('en', []);
    await build('nl', []);
    expect(directive(policyOfHost(), 'script-src').slice(2)).toEqual([common, english, dutch]);
  });

  it('keep other sites from framing a page', async () => {
    await build('en', []);
    expect(directive(policyOfHost(), 'frame-ancestors')).toEqual(["'none'"]);
    expect(policyOf(read('index.html'))).not.toContain('frame-ancestors');
  });

  it('are written in the form of each host', async () => {
    await build('en', []);
    const policy = policyOfHost();
    expect(read('_headers')).toContain(`/docs/*\n  Content-Security-Policy: ${policy}\n`);
    expect(read('headers/nginx.conf')).toContain(
      `add_header Content-Security-Policy "${policy}" always;\n`,
    );
    expect(read('headers/Caddyfile')).toMatch(/^header \{\n\tContent-Security-Policy "/);
    for (const name of ['_headers', 'headers/nginx.conf', 'headers/Caddyfile'])
      for (const header of [
        'Referrer-Policy',
        'Permissions-Policy',
        'X-Content-Type-Options',
        'Cross-Origin-Opener-Policy',
      ])
        expect(read(name)).toContain(header);
  });
});

describe('the servers that a page may call', () => {
  const settings = {
    default: 'mock',
    localUrl: 'http://127.0.0.1:4010',
    realUrl: '',
  } as const;
  const api = (...urls: string[]) => {
    const operation = {server: urls[0], servers: urls.map((url) => ({url}))};
    return () => ({operations: new Map([['', {operation}]])}) as unknown as Api;
  };
  const template = api('https://{region}.example.com/v1');
  const two = api('https://api.example.com/v1', 'https://stage.example.com/v1');

  it('are those that the site offers', () => {
    expect(connectSources({...settings, offered: ['mock']}, template, ['', '/feedback'])).toEqual(
      [],
    );
    expect(
      connectSources({...settings, offered: ['mock', 'local', 'real']}, two, [
        'https://feedback.example.org/box?id=1',
      ]),
    ).toEqual([
      'http://127.0.0.1:4010',
      'https://api.example.com',
      'https://stage.example.com',
      'https://feedback.example.org',
    ]);
    expect(
      connectSources({...settings, offered: ['real'], realUrl: 'https://my.example/x'}, template),
    ).toEqual(['https://my.example']);
  });

  it('are all, where the reader types an address or a part of one', () => {
    expect(connectSources({...settings, offered: ['mock', 'own']}, two)).toEqual(['*']);
    expect(connectSources({...settings, offered: ['real']}, template)).toEqual(['*']);
  });
});
