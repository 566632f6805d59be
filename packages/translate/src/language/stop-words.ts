/** Words that are frequent in a language and say of a sentence which one it is written in. */
const WORDS: Record<string, string> = {
  en: 'the a and of with that this is are you your which when for from has have was it not each only then what how an be to by can will all or must its as does into there if at on than may should them they their there these those every any other after before more but one two do not',
  nl: 'de het een en van je dat die is niet met voor op aan er zijn maar om ook als dan wordt worden bij naar uit nog deze dit door over te kan in of hij zo wat hoe welke heeft hebt was tot daarna alleen elke elk geen jouw wie waar na zonder moet kun',
  it: 'il lo la i gli le un uno una di che e è non per con del della dei delle degli al alla allo ai da dal dalla nel nella in sono come se si questo questa più anche o ma ogni quando puoi su sul sulla ha tra solo poi a ad ed quale quali',
  de: 'der die das und ist nicht mit für ein eine einen einem auf zu den dem des von im in sich auch wenn sie werden wird bei nach oder aber nur kann es dass aus zum zur jede diese dieser wie was an als so bis du dein',
  fr: 'le la les un une des du et est que qui dans pour pas sur avec ce cette vous votre il au aux ne par plus sont ou se en chaque de être si on lui nous leur mais comme tu ton',
};

/** The languages whose words are known here. */
export const KNOWN_LANGUAGES = Object.keys(WORDS);

/** Words of a language that say little by themselves; none of a language that is not known here. */
export const frequentWords = (language: string): ReadonlySet<string> =>
  new Set(WORDS[language]?.split(' '));

/** A bit for each language. */
const bitOf = (language: string): number => {
  const at = KNOWN_LANGUAGES.indexOf(language);
  return at === -1 ? 0 : 1 << at;
};

/** The languages that a word is frequent in, as bits. */
const LANGUAGES = new Map<string, number>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(' '))
    LANGUAGES.set(word, (LANGUAGES.get(word) ?? 0) | bitOf(language));

/** For each word that is frequent in a language, the languages as bits. */
export function frequentIn(words: readonly string[]): number[] {
  const found: number[] = [];
  for (const word of words) {
    const languages = LANGUAGES.get(word);
    if (languages !== undefined) found.push(languages);
  }
  return found;
}

/**
 * How many words are frequent in a language and in none of the others that are asked for.
 * @param frequent what `frequentIn` knows of them.
 */
export function hits(
  frequent: readonly number[],
  language: string,
  others: readonly string[],
): number {
  const own = bitOf(language);
  let not = 0;
  for (const other of others) if (other !== language) not |= bitOf(other);
  let number = 0;
  for (const languages of frequent)
    if ((languages & own) !== 0 && (languages & not) === 0) number += 1;
  return number;
}
