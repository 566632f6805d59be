import {describe, expect, it} from 'vitest';
import {chooseOffer, type Offer} from './choose';

const offer = (lang: string): Offer => ({
  lang,
  dir: 'ltr',
  href: `/${lang}/`,
  text: '',
  dismiss: '',
  label: '',
});
const OFFERS = [offer('nl'), offer('it'), offer('pt-BR')];
const chosen = (...languages: string[]): string | undefined =>
  chooseOffer(languages, 'en', OFFERS)?.lang;

describe('the language that is offered', () => {
  it('is the first of the browser’s that the site has', () => {
    expect(chosen('fr', 'it-IT', 'nl', 'en')).toBe('it');
    expect(chosen('NL-be')).toBe('nl');
  });

  it('is none where the page’s own comes first, or the site has none of them', () => {
    expect(chosen('en-GB', 'nl')).toBeUndefined();
    expect(chosen('fr', 'de')).toBeUndefined();
    expect(chosen()).toBeUndefined();
  });

  it('may be of another country than the browser’s', () => {
    expect(chosen('pt-PT')).toBe('pt-BR');
  });
});
