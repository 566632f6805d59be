import {DRAWN, FIELD, LIST, PLACE, POPULAR} from './ids';
import {nearestPages, queryOf, type ListedPage} from './nearest';

/** The list of the pages of a language, below its base URL. */
export const LISTED_IN = 'nearest-pages.json';

/** The time to wait for the 404 page in the right language. */
const PATIENCE_MS = 3000;

/** Hides a popular page that is listed as a similar page. */
function hidePopular(href: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`#${POPULAR} a`)) {
    const item = link.closest('li');
    if (item && link.href === href) item.hidden = true;
  }
}

function spanOf(text: string): HTMLSpanElement {
  return Object.assign(document.createElement('span'), {textContent: text});
}

/** The method and path of an operation of the API reference, or else the address of a page. */
const addressOf = ({operation}: ListedPage, address: string): string =>
  operation ? `${operation.method} ${operation.path}` : address;

/** A card. A guide and its page of the API reference may have the same title, so it names the category. */
function cardOf(page: ListedPage, base: string, sourceLanguage: string): HTMLLIElement {
  const [item, link, about] = [
    document.createElement('li'),
    document.createElement('a'),
    document.createElement('p'),
  ];
  link.href = base + page.path;
  const category = spanOf(page.group ?? '');
  if (page.isReference) category.replaceChildren(spanOf(page.group ?? ''));
  link.append(category, ' ', page.title, ' ', spanOf(addressOf(page, link.pathname)));
  about.textContent = page.description;
  if (page.isEnglish) item.lang = sourceLanguage;
  item.append(link, about);
  hidePopular(link.href);
  return item;
}

async function offerNearest(base: string, sourceLanguage: string): Promise<void> {
  const pages = (await (await fetch(base + LISTED_IN)).json()) as ListedPage[];
  const [place, list] = [PLACE, LIST].map((id) => document.getElementById(id));
  const found = nearestPages(location.pathname, base, pages);
  if (!place || !list || list.childElementCount > 0 || found.length === 0) return;
  list.append(...found.map((page) => cardOf(page, base, sourceLanguage)));
  place.hidden = false;
}

/** The text that the reader has typed into the search field, which React may replace. */
let typed: string | undefined;

function onInput({target}: Event): void {
  if (target instanceof HTMLInputElement && target.id === FIELD) typed = target.value;
}

function fillSearchField(base: string): void {
  const field = document.getElementById(FIELD);
  if (!(field instanceof HTMLInputElement) || field.value !== '') return;
  field.value = typed ?? queryOf(location.pathname, base);
  // The focus was in the field that was replaced.
  if (typed !== undefined && document.activeElement === document.body) field.focus();
}

function whenParsed(act: () => void): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', act, {once: true});
  else act();
}

/** Replaces this page by the 404 page of another language. The address stays. */
async function replaceBy(page: string): Promise<void> {
  const response = await fetch(page, {signal: AbortSignal.timeout(PATIENCE_MS)});
  if (!response.ok) throw new Error(`${page}: ${response.status}`);
  const html = await response.text();
  document.open();
  document.write(html);
  document.close();
}

export type Given = {
  /** The base URL of the language that this page is in. */
  base: string;
  /** The base URLs of the other languages. Only set in the source language, whose 404 page many hosts send for all addresses. */
  others: string[];
  sourceLanguage: string;
};

/** Runs in each 404 page before it is drawn. */
export function start({base, others, sourceLanguage}: Given): void {
  const own = others.find((other) => `${location.pathname}/`.startsWith(other));
  const offer = () =>
    whenParsed(() => {
      fillSearchField(base);
      void offerNearest(base, sourceLanguage).catch(() => undefined);
    });
  // At addresses of the API reference, React renders the page again, beside another sidebar.
  addEventListener(DRAWN, offer);
  addEventListener('input', onInput);
  if (!own) return offer();
  const {documentElement: root} = document;
  // Readers must not see the wrong language first. The deferred scripts of this page must not hydrate the next one.
  root.style.visibility = 'hidden';
  root.setAttribute('data-is-replaced', '');
  replaceBy(`${own}404.html`).catch(() => {
    root.style.visibility = '';
    root.removeAttribute('data-is-replaced');
    offer();
  });
}
