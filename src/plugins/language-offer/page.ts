import {button, withStyle} from '../page-elements';
import {chooseOffer, type Offer} from './choose';

/** Kept once the offer was taken or declined. */
const ANSWERED = 'language-offer';

function isAnswered(): boolean {
  try {
    return localStorage.getItem(ANSWERED) !== null;
  } catch {
    // Without storage it would come back each time.
    return true;
  }
}

const LOOK =
  'align-items:center;border-block-end:1px solid #8888;display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:.5rem 1rem';

function show({lang, dir, href, text, dismiss, label}: Offer): void {
  const bar = Object.assign(document.createElement('aside'), {lang, dir});
  bar.setAttribute('aria-label', label);
  const link = Object.assign(document.createElement('a'), {
    href,
    hreflang: lang,
    textContent: text,
  });
  const keepAnswer = () => localStorage.setItem(ANSWERED, lang);
  link.addEventListener('click', keepAnswer);
  bar.append(
    link,
    button(dismiss, () => {
      bar.remove();
      keepAnswer();
    }),
  );
  // It is there before the page below it is drawn, which so does not move.
  document.currentScript?.before(withStyle(bar, 'language-offer', LOOK));
}

/** Runs in the start page of the source language before it is seen. Somebody who comes from another page of the site has chosen already. */
export function start({own, offers}: {own: string; offers: Offer[]}): void {
  const offer = chooseOffer(navigator.languages, own, offers);
  if (offer && !isAnswered() && !document.referrer.startsWith(`${location.origin}/`)) show(offer);
}
