/** A defect put into one of our own pages: what is replaced by what, the rule that tells it, and how far below its first line. */
export type Planted = [what: string, locale: 'nl' | 'it', page: string, old: string, now: string, rule: string, below?: number];

export const SAFETY: Planted[] = [
  ['an import', 'nl', 'limits', '## Alle limieten', 'import x from "./x";\n\n## Alle limieten', 'code'],
  ['an export', 'it', 'limits', '## Tutti i limiti', 'export const x = 1;\n\n## Tutti i limiti', 'code'],
  ['an expression', 'nl', 'index', 'Deze site beschrijft', 'Deze site {document.cookie} beschrijft', 'code'],
  ['an expression in a cell', 'it', 'limits', '| un batch | 100 GB', '| un batch {fetch("//x")} | 100 GB', 'code'],
  ['a script', 'nl', 'index', '## Probeer het', '<script src="//x.example/x.js" />\n\n## Probeer het', 'code'],
  ['a frame', 'it', 'index', '## Prova subito', '<iframe src="//x.example/" />\n\n## Prova subito', 'code'],
  ['an event handler', 'nl', 'index', '<TryIt operation="createBatch" />', '<TryIt operation="createBatch" onClick="x()" />', 'code'],
  ['inner HTML', 'it', 'index', '<TryIt operation="createBatch" />', '<TryIt operation="createBatch" dangerouslySetInnerHTML="x" />', 'code'],
  ['a link that runs', 'nl', 'limits', '[in delen](./large-files.mdx)', '[in delen](javascript:alert%281%29)', 'code'],
  ['a component', 'it', 'large-files', '## Prima di iniziare', '<Secret />\n\n## Prima di iniziare', 'code'],
];

export const STRUCTURE: Planted[] = [
  ['a missing heading', 'nl', 'limits', '\n## De antwoorden als je een limiet overschrijdt {/* #answers */}\n', '', 'structure', -1],
  ['an extra heading', 'it', 'limits', '## Tutti i limiti', '## Nuovo\n\n## Tutti i limiti', 'structure'],
  ['another heading level', 'it', 'follow-a-batch', '### Parametri', '## Parametri', 'structure'],
  ['a missing list item', 'nl', 'upload-a-file', '- **Naam:** De bestandsnaam kies je zelf; die staat aan het eind van de URL. Er mag een `/` in staan.\n', '', 'structure', -1],
  ['a missing list item', 'it', 'index', '- [Creare un batch](./create-batch.mdx): la richiesta e la risposta.\n', '', 'structure', -1],
  ['an extra list item', 'nl', 'index', '- [Een batch maken]', '- Nog iets anders.\n- [Een batch maken]', 'structure'],
  ['a missing table row', 'nl', 'limits', '| een batch | 100 GB | Verdeel de bestanden over meerdere batches. |\n', '', 'structure', -1],
  ['a missing table row', 'it', 'follow-a-batch', '| `start` | Quanti batch saltare. Il primo batch ha il numero 0. |\n', '', 'structure', -1],
  ['an extra table row', 'it', 'follow-a-batch', '| `start` |', '| `stop` | Fermati qui. |\n| `start` |', 'structure'],
  ['an empty cell', 'nl', 'follow-a-batch', '| `loaded` | Het signaal `COMPLETE` is ontvangen. |', '| `loaded` | |', 'structure'],
  ['a missing code block', 'nl', 'create-batch', '```http\nPOST /batches\n```\n\n', '', 'structure', -2],
  ['a missing admonition', 'it', 'index', /:::note[\s\S]*?\n:::\n\n/.source, '', 'structure', -2],
  ['another kind of admonition', 'nl', 'large-files', ':::warning[Gaten', ':::note[Gaten', 'structure'],
  ['a missing component', 'it', 'large-files', '<TryIt operation="inspectFile" />\n\n', '', 'structure', -2],
  ['a missing paragraph', 'nl', 'index', 'Deze site beschrijft hoe je met de API een batch maakt, vult en volgt.\n\n', '', 'structure', -2],
];

export const IDENTITY: Planted[] = [
  ['changed code', 'nl', 'upload-a-file', '[{"id": 1, "name": "Ada"}', '[{"id": 1, "naam": "Ada"}', 'code-block'],
  ['changed code', 'it', 'upload-a-file', '2,Grace', '3,Grace', 'code-block'],
  ['translated inline code', 'nl', 'follow-a-batch', '`createdAfter`', '`gemaaktNa`', 'inline-code'],
  ['translated inline code', 'it', 'follow-a-batch', '`orderBy`', '`ordinaPer`', 'inline-code'],
  ['missing inline code', 'nl', 'limits', 'een header `Retry-After`', 'een header', 'inline-code'],
  ['a translated placeholder', 'it', 'before-your-first-call', '| `x-gw-ims-org-id` | `{IMS_ORG}`', '| `x-gw-ims-org-id` | `{ORG_IMS}`', 'inline-code'],
  ['a link to elsewhere', 'nl', 'limits', '[in delen](./large-files.mdx)', '[in delen](./limits.mdx)', 'link-target'],
  ['a translated anchor', 'it', 'limits', './follow-a-batch.mdx#states', './follow-a-batch.mdx#stati', 'link-target'],
  ['a lost link', 'it', 'limits', '[in più parti](./large-files.mdx)', 'in più parti', 'link-target'],
  ['a translated heading id', 'nl', 'limits', '{/* #all */}', '{/* #alle */}', 'heading-id'],
  ['a lost heading id', 'it', 'limits', ' {/* #all */}', '', 'heading-id'],
  ['a changed property', 'nl', 'large-files', '<TryIt operation="signalFile" preset="action=COMPLETE"', '<TryIt operation="signalFile" preset="action=VOLTOOI"', 'property'],
  ['another component property', 'it', 'large-files', '<Answer operation="uploadPart" status="200"', '<Answer operation="uploadPart" status="201"', 'property'],
  ['another number', 'nl', 'limits', '512.000.000 bytes', '512.000 bytes', 'number'],
  ['an English thousands sign', 'it', 'limits', '| 1.500 |', '| 1,500 |', 'number'],
  ['another number', 'nl', 'large-files', 'HTTP-status 201', 'HTTP-status 202', 'number'],
  ['a lost number', 'it', 'follow-a-batch', 'elenca 20 batch', 'elenca dei batch', 'number'],
];

export const LANGUAGE: Planted[] = [
  ['a paragraph in English', 'nl', 'index', 'Deze site beschrijft hoe je met de API een batch maakt, vult en volgt.', 'This site describes how to create, fill and follow a batch with the API.', 'untranslated'],
  ['a sentence in English', 'it', 'upload-a-file', 'Può contenere `/`.', 'It may hold `/`.', 'untranslated'],
  ['a sentence in English within a paragraph', 'nl', 'when-a-call-fails', 'Een aanroep komt eerst langs een gateway', 'Only then does it reach the service itself. Een aanroep komt eerst langs een gateway', 'untranslated'],
  ['a cell in English', 'it', 'before-your-first-call', '| nelle chiamate con un body |', '| in calls with a body |', 'untranslated'],
  ['a cell in English', 'nl', 'limits', 'een batch | 100 GB | Verdeel de bestanden over meerdere batches.', 'een batch | 100 GB | Spread the files over several batches.', 'untranslated'],
  ['a heading in English', 'nl', 'limits', 'Alle limieten', 'All the limits', 'untranslated'],
  ['a title of a note in English', 'it', 'large-files', ':::note[Se modifichi il body]', ':::note[If you change the body]', 'untranslated'],
  ['a title in English', 'nl', 'when-a-call-fails', 'title: Als een aanroep mislukt', 'title: When a call fails', 'untranslated'],
  ['a description in English', 'it', 'limits', 'description: Quanto possono essere grandi file, parti e batch, quanti batch puoi creare al minuto e che cosa fare per ogni limite.', 'description: How large files, parts and batches may be, and what to do about each limit.', 'untranslated'],
  ['a German sentence', 'nl', 'index', 'Deze site beschrijft hoe je met de API een batch maakt, vult en volgt.', 'Diese Seite beschreibt, wie Sie mit der API einen Batch anlegen und verfolgen.', 'language'],
  ['a French cell', 'it', 'limits', 'Unisci i file piccoli o distribuisci i file su più batch.', 'Répartissez les fichiers sur plusieurs lots avec des petits fichiers.', 'language'],
  ['a Dutch sentence', 'it', 'index', 'Questo sito spiega come creare, riempire e seguire un batch con l’API.', 'Deze site beschrijft hoe je met de API een batch maakt.', 'language'],
  ['code glued to a word', 'nl', 'replace-a-batch', 'de `id` ', 'de `id`en ', 'code-spacing'],
  ['code glued to the word before', 'it', 'upload-a-file', 'Con `format` indichi', 'Con`format` indichi', 'code-spacing'],
  ['a space before a comma', 'nl', 'follow-a-batch', 'vind je `status`,', 'vind je `status` ,', 'code-spacing'],
];

export const GLOSSARY: Planted[] = [
  ['a term to avoid', 'nl', 'index', 'het echte endpoint', 'het echte eindpunt', 'glossary'],
  ['a term to avoid in the plural', 'nl', 'index', 'welke headers je nodig hebt', 'welke kopregels je nodig hebt', 'glossary'],
  ['a term to avoid', 'it', 'index', 'in un dataset tramite batch', 'in un insieme di dati tramite batch', 'glossary'],
  ['a term to avoid in the plural', 'it', 'index', 'invia lì la stessa richiesta', 'invia lì la stessa domanda', 'glossary'],
  ['a term to avoid in capitals', 'it', 'before-your-first-call', 'la chiave API, che', 'la API key, che', 'glossary'],
  ['a heading translated in two ways', 'it', 'before-your-first-call', '| `x-api-key` | `{API_KEY}` | in ogni chiamata |', '| `x-api-key` | `{API_KEY}` | con ogni chiamata |', 'consistency'],
];

export const FRONT_MATTER: Planted[] = [
  ['a mistyped key', 'nl', 'limits', 'sidebar_position: 10', 'sidebar_postion: 10', 'front-matter'],
  ['a missing key', 'it', 'index', 'slug: /\n', '', 'front-matter', -3],
  ['a changed slug', 'it', 'index', 'slug: /', 'slug: /indice', 'front-matter'],
  ['a missing description', 'nl', 'limits', /description: .*\n/.source, '', 'structure', -1],
  ['a colon without quotes', 'it', 'limits', 'title: Limiti', 'title: Limiti: tutti', 'front-matter'],
];

export const SYNTAX: Planted[] = [
  ['an open brace', 'nl', 'index', 'Deze site beschrijft', 'Deze site { beschrijft', 'syntax'],
  ['a smaller-than sign', 'it', 'limits', '| 100 GB |', '| <100 GB |', 'syntax'],
  ['an open component', 'nl', 'index', 'Deze site beschrijft', 'Deze <b>site beschrijft', 'syntax'],
];

export const TYPOGRAPHY: Planted[] = [
  ['straight quotes', 'nl', 'index', 'Een batch is de container', 'Een batch is de "container', 'typography'],
  ['a straight apostrophe', 'it', 'index', 'un batch con l’API', 'un batch con l\'API', 'typography'],
  ['no space before a unit', 'nl', 'limits', '256 MB |', '256MB |', 'typography'],
  ['two spaces', 'it', 'index', 'Questo sito spiega', 'Questo sito  spiega', 'typography'],
  ['three dots', 'nl', 'index', 'vult en volgt.', 'vult en volgt...', 'typography'],
  ['a character of no width', 'it', 'index', 'Questo sito spiega', 'Questo sito\u200B spiega', 'typography'],
  ['a space before a comma', 'nl', 'index', 'een batch maakt, vult', 'een batch maakt , vult', 'typography'],
];

export const SPELLING: Planted[] = [
  ['a misspelt word', 'nl', 'index', 'Deze site beschrijft', 'Deze site beschrijvt', 'spelling'],
  ['two letters the wrong way round', 'it', 'index', 'Questo sito spiega', 'Questo siot spiega', 'spelling'],
  ['a misspelt compound', 'nl', 'upload-a-file', 'De bestandsnaam kies', 'De bestandnaam kies', 'spelling'],
  ['a wrong accent', 'it', 'limits', 'in più parti', 'in piú parti', 'spelling'],
  ['a misspelt cell', 'nl', 'limits', 'Verdeel de bestanden over', 'Verdeel de bestandden over', 'spelling'],
  ['a misspelt word behind an apostrophe', 'it', 'index', 'un batch con l’API', 'un battch con l’API', 'spelling'],
  ['a misspelt heading', 'it', 'limits', '## Tutti i limiti', '## Tuti i limmiti', 'spelling'],
  ['a misspelt title', 'nl', 'when-a-call-fails', 'title: Als een aanroep mislukt', 'title: Als een aanroep mislukd', 'spelling'],
];
