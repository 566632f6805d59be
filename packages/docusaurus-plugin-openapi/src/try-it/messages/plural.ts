/** The order of plural forms in a message. Docusaurus' `usePluralForm` has the same, but its context does not reach live examples. */
const ORDER = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Selects the form for a count from a message with plural forms separated by `|`. The last form serves for missing ones. */
export function selectPlural(message: string, count: number, rules: Intl.PluralRules): string {
  const {pluralCategories} = rules.resolvedOptions();
  const order = ORDER.filter((category) => pluralCategories.includes(category));
  const forms = message.split('|');
  return forms[order.indexOf(rules.select(count))] ?? forms.at(-1) ?? message;
}
