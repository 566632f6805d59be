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
      `"${tag}" is not a language tag.`,
      'Use a BCP 47 tag, such as de, pt-BR or zh-Hant.',
    );
  if (right !== tag)
    return problem(`The tag "${tag}" is not in its standard form.`, `Use "${right}".`);
  if (ownName(tag) === undefined)
    return problem(
      `No language has the tag "${tag}".`,
      'Use a language code, not a country code: Greek is el, Czech is cs, Ukrainian is uk.',
    );
  if (tag === SOURCE_LOCALE)
    return problem(`"${tag}" is the language of the source pages.`, 'Choose another language.');
  if (known.includes(tag))
    return problem(
      `The site already has the language "${tag}".`,
      `Run "npm run translate -- status --locale ${tag}" to see its progress.`,
    );
  return undefined;
}
