import type {Finding} from '@batchwise/openapi/finding';
import {usageFinding} from '../terminal/usage.ts';
import {SOURCE_LOCALE} from '../workspace/workspace.ts';

const problem = (message: string, hint: string): Finding => ({
  ...usageFinding(message, hint),
  rule: 'locale',
});

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The name of a language in that language: `Deutsch`; undefined for an unknown language. */
export function ownName(tag: string): string | undefined {
  const [language = tag] = tag.split('-');
  if (
    new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'}).of(language) === undefined
  )
    return undefined;
  return new Intl.DisplayNames([tag], {type: 'language'}).of(tag);
}

/**
 * The problem of the tag of a new language, if there is one.
 * @param tag as it was typed; a tag of BCP 47 such as `de` or `pt-BR`.
 * @param known the languages that the site has.
 */
export function localeProblem(tag: string, known: readonly string[]): Finding | undefined {
  const right = canonical(tag) ?? canonical(tag.replaceAll('_', '-'));
  if (right === undefined)
    return problem(
      `"${tag}" is no language tag.`,
      'Write a tag of BCP 47, such as de, pt-BR or zh-Hant.',
    );
  if (right !== tag)
    return problem(
      `The tag of this language is written "${right}", not "${tag}".`,
      `Write "${right}".`,
    );
  if (ownName(tag) === undefined)
    return problem(
      `There is no language with the tag "${tag}".`,
      'Tags are not those of countries: Greek is el, Czech is cs, Ukrainian is uk.',
    );
  if (tag === SOURCE_LOCALE)
    return problem(`"${tag}" is the language that the pages are written in.`, 'Name another one.');
  if (known.includes(tag))
    return problem(
      `The site has "${tag}" already.`,
      `"npm run translate -- status --locale ${tag}" says how far it is.`,
    );
  return undefined;
}
