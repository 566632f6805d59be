/** A defect put into one of our own files of texts: what is replaced by what, and the rule that tells it. */
export type PlantedText = [what: string, locale: 'nl' | 'it', file: 'code.json' | 'openapi/batches.overlay.yaml', old: string, now: string, rule: string];

export const TEXTS: PlantedText[] = [
  ['a translated placeholder', 'nl', 'code.json', 'Voorbeeldantwoord: {status}', 'Voorbeeldantwoord: {toestand}', 'placeholder'],
  ['a lost placeholder', 'it', 'code.json', 'Formato: {format}.', 'Formato.', 'placeholder'],
  ['changed code', 'nl', 'openapi/batches.overlay.yaml', 'De `id` van de dataset', 'De `naam` van de dataset', 'inline-code'],
  ['lost code', 'it', 'openapi/batches.overlay.yaml', 'L’header `Range`', 'L’header Range', 'inline-code'],
  ['code glued to a word', 'nl', 'openapi/batches.overlay.yaml', 'De `id` van de dataset', 'De `id`van de dataset', 'code-spacing'],
  ['a string in English', 'nl', 'code.json', 'Status en type van het antwoord zijn zoals beschreven. De inhoud van een stream wordt niet gecontroleerd.', 'Status and type of the answer are as they were described. What comes in a stream is not checked.', 'untranslated'],
  ['a sentence in English', 'it', 'code.json', 'Gli elementi di uno stream non vengono controllati.', 'The items of a stream are not checked.', 'untranslated'],
  ['a description in English', 'nl', 'openapi/batches.overlay.yaml', 'Maakt een lege batch voor één dataset.', 'It makes a batch that is empty for one dataset.', 'untranslated'],
  ['a description in a third language', 'it', 'openapi/batches.overlay.yaml', 'I batch e il loro ciclo di vita.', 'Die Batches und wie sie auf dem Weg sind.', 'language'],
  ['a term to avoid', 'nl', 'code.json', 'Body van het antwoord', 'Body van de respons', 'glossary'],
  ['a term to avoid', 'it', 'code.json', 'Il tipo di contenuto è JSON', 'Il content type è JSON', 'glossary'],
  ['a misspelt string', 'nl', 'code.json', '"Voorbeeldantwoord"', '"Voorbeeldantwoort"', 'spelling'],
  ['a misspelt string', 'it', 'code.json', 'Contenuto non elaborabile', 'Contenuuto non elaborabile', 'spelling'],
  ['a misspelt description', 'nl', 'openapi/batches.overlay.yaml', 'Daarna kun je er bestanden', 'Daarna kun je er bestanten', 'spelling'],
  ['a misspelt description', 'it', 'openapi/batches.overlay.yaml', 'I batch e il loro ciclo di vita.', 'I batch e il loro cicllo di vita.', 'spelling'],
  ['straight quotes', 'nl', 'code.json', 'Body van het antwoord', 'Body van het \\"antwoord\\"', 'typography'],
  ['a straight apostrophe', 'it', 'openapi/batches.overlay.yaml', 'L’header `Range`', 'L\'header `Range`', 'typography'],
  ['a space at the end', 'nl', 'code.json', '"Voorbeeldantwoord"', '"Voorbeeldantwoord "', 'spacing'],
];
