import type {Glossary} from '../language/glossary';
import type {MessageFiles, Messages} from '../workspace/workspace';

/** The strings of the interface: those of Docusaurus in the language, where it has them, and the others in English. */
export function stringFiles(
  {files}: MessageFiles,
  theme: Readonly<Record<string, string>>,
): Map<string, string> {
  return new Map(
    Object.entries(files).map(([name, {messages}]) => {
      const entries = Object.entries(messages).map(
        ([id, {message, description}]): [string, Messages[string]] => [
          id,
          {message: theme[id] ?? message, ...(description === undefined ? {} : {description})},
        ],
      );
      return [name, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`];
    }),
  );
}

/** A glossary with the terms of the other languages, each to be translated, and what all of them leave in English. */
export function glossarySkeleton(others: readonly Glossary[], language: string): string {
  const terms = [
    ...new Set(others.flatMap((glossary) => glossary.terms.map(({source}) => source))),
  ];
  const same = [...new Set(others.flatMap((glossary) => glossary.same))].filter((text) =>
    others.every((glossary) => glossary.same.includes(text)),
  );
  return [
    `# Terms of the pages in ${language}. \`source\` is the English term, \`translation\` the one of this language,`,
    '# `avoid` what must not be written instead of it.',
    '# Texts of the interface that are rightly the same as in English.',
    `same: [${same.map((text) => JSON.stringify(text)).join(', ')}]`,
    ...(terms.length === 0
      ? ['terms: []']
      : [
          'terms:',
          ...terms.flatMap((term) => [
            `  - source: ${JSON.stringify(term)}`,
            '    translation: ""',
          ]),
        ]),
    '',
  ].join('\n');
}
