import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {readInterface} from '../../translations/interface/node';
import type {HtmlStep, Site} from '../html';
import {compileScript, insertScript} from '../html/inline-script';
import type {ClientSettings} from './client';
import {OFFLINE_PAGE, type WorkerSettings} from './requests';

/** `registered`: pages bring the worker along. `built`: it is there, for tests. `none`: it is taken away where it was. */
export type OfflineOptions = {use: 'registered' | 'built' | 'none'};

const ENTRY = {
  worker: 'worker.ts',
  client: 'client.ts',
  list: 'offline-list.ts',
  leave: 'leave.ts',
};
const entry = (name: keyof typeof ENTRY): string => join(__dirname, ENTRY[name]);

/** What all pages of a language share, as the page for readers without a network names it. */
export function sharedAssets(html: string, base: string): {styles: string[]; scripts: string[]} {
  const named = [...new Set(html.match(/\/[\w./~-]*assets\/[\w./~-]+\.(?:css|js)\b/g))].filter(
    (path) => path.startsWith(base),
  );
  return {
    styles: named.filter((path) => path.endsWith('.css')),
    scripts: named.filter((path) => path.endsWith('.js')),
  };
}

/** The folders of the other languages within this one's: those of all, for the source language. */
function othersOf({baseUrl, i18n: {currentLocale, defaultLocale, locales}}: LoadContext): string[] {
  return currentLocale === defaultLocale
    ? locales.filter((locale) => locale !== defaultLocale).map((locale) => `${baseUrl}${locale}/`)
    : [];
}

function writeWorker(context: LoadContext, outDir: string): void {
  const {
    baseUrl: base,
    siteDir,
    i18n: {currentLocale},
  } = context;
  const page = join(outDir, `${OFFLINE_PAGE}.html`);
  const {styles, scripts} = sharedAssets(readFileSync(page, 'utf8'), base);
  // The name of an asset changes with its content, and what is in a page is in an asset, too.
  const names = readdirSync(join(outDir, 'assets'), {recursive: true, encoding: 'utf8'}).sort();
  const version = createHash('sha1').update(names.join('\n')).digest('hex').slice(0, 16);
  const messages = Object.entries(
    readInterface(siteDir, currentLocale).files['code.json']?.messages ?? {},
  ).flatMap(([id, {message}]) => (id.startsWith('offline.') ? [[id, message]] : []));
  const settings: WorkerSettings = {
    base,
    others: othersOf(context),
    shell: [...styles, `${base}img/logo.svg`],
    heavy: scripts,
    version,
  };
  writeFileSync(join(outDir, 'sw.js'), compileScript(entry('worker'), settings));
  const client: ClientSettings = {base, messages: Object.fromEntries(messages)};
  writeFileSync(
    join(outDir, 'offline.js'),
    compileScript(entry('client'), client, {
      '@docusaurus/Translate': join(__dirname, 'translate.ts'),
    }),
  );
}

/** Fetches the script that registers the worker, once the page is there and nothing else is to do. */
const registration = (base: string): string =>
  `addEventListener('load',function(){(window.requestIdleCallback||setTimeout)(function(){var s=document.createElement('script');s.src=${JSON.stringify(`${base}offline.js`)};document.head.appendChild(s)})})`;

/**
 * Pages for readers without a network: each language has a service worker, which keeps the pages that were opened. A worker
 * outlives the site that it came from, so that a site without one still has its file, which takes the worker away.
 */
export default function offlinePlugin(context: LoadContext, {use}: OfflineOptions): Plugin {
  const {baseUrl} = context;
  // The development server changes too often to be kept.
  const isUsed = use !== 'none' && process.env.NODE_ENV === 'production';
  return {
    name: 'batchwise-offline',
    async contentLoaded({actions}) {
      if (isUsed)
        actions.addRoute({
          path: `${baseUrl}${OFFLINE_PAGE}`,
          component: '@site/src/plugins/offline/OfflinePage.tsx',
          exact: true,
        });
    },
    getClientModules: () => (isUsed ? [join(__dirname, 'visited.ts')] : []),
    injectHtmlTags: () =>
      isUsed && use === 'registered'
        ? {postBodyTags: [{tagName: 'script', innerHTML: registration(baseUrl)}]}
        : {},
  };
}

/** Adds the list of stored pages to the page for readers without a network, and writes the worker. */
export function addOfflineFiles({use}: OfflineOptions): (site: Site) => HtmlStep {
  return (site) => ({
    page: ({route, tree}) => {
      if (use !== 'none' && route === site.baseUrl + OFFLINE_PAGE)
        insertScript(tree, compileScript(entry('list'), {base: site.baseUrl}));
    },
    done: () => {
      if (use !== 'none') return writeWorker(site, site.outDir);
      writeFileSync(
        join(site.outDir, 'sw.js'),
        compileScript(entry('leave'), {base: site.baseUrl}),
      );
    },
  });
}
