const {readFileSync} = require('node:fs');
const {createRequire} = require('node:module');
const {dirname, join} = require('node:path');

/*
 * Goes before Docusaurus' `write-translations`, so that it parses only the files that show strings, a seventh of all that it
 * looks through. Where Docusaurus is made in another way, it parses them all.
 */
const SHOWS_STRINGS = '@docusaurus/Translate';

try {
  // Not a part of the package that it lets others load by name.
  const extractor = require(
    join(
      dirname(createRequire(process.argv[1]).resolve('@docusaurus/babel')),
      'babelTranslationsExtractor.js',
    ),
  );
  const {extractAllSourceCodeFileTranslations: extractAll} = extractor;
  extractor.extractAllSourceCodeFileTranslations = (files, options) =>
    extractAll(
      files.filter((file) => readFileSync(file, 'utf8').includes(SHOWS_STRINGS)),
      options,
    );
} catch {
  // Then it takes some seconds more, nothing else.
}
