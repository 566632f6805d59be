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
