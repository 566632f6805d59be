import {chooseOffer, type Offer} from './choose';

/** The key in `localStorage` once the reader has followed or closed the offer. */
const STORAGE_KEY = 'language-offer';

function isClosed(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== null;
  } catch {
    // Without storage the offer would come back on each visit.
    return true;
  }
}

/** The critical CSS of a page has no rules for elements that scripts add. */
const CSS = `.language-offer {align-items: center; border-block-end: 1px solid #8888; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; padding: 0.5rem 1rem}
.language-offer button {background: none; border: 1px solid; border-radius: 8px; color: inherit; cursor: pointer; font: inherit; padding: 0.25rem 0.75rem}
@media print {.language-offer {display: none}}`;

function show({lang, dir, href, text, dismiss, label}: Offer): void {
  const bar = Object.assign(document.createElement('aside'), {
    className: 'language-offer',
    lang,
    dir,
  });
  bar.setAttribute('aria-label', label);
  const storeChoice = () => localStorage.setItem(STORAGE_KEY, lang);
  const link = Object.assign(document.createElement('a'), {
    href,
    hreflang: lang,
    textContent: text,
  });
  link.addEventListener('click', storeChoice);
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: dismiss,
  });
  button.addEventListener('click', () => {
    bar.remove();
    storeChoice();
  });
  const style = Object.assign(document.createElement('style'), {textContent: CSS});
  bar.append(link, button, style);
  // The page below is drawn afterwards, so nothing moves.
  document.currentScript?.before(bar);
}

/** Runs in the home page of the source language before it is drawn. A reader who comes from another page has chosen already. */
export function start({own, offers}: {own: string; offers: Offer[]}): void {
  const offer = chooseOffer(navigator.languages, own, offers);
  if (offer && !isClosed() && !document.referrer.startsWith(`${location.origin}/`)) show(offer);
}
