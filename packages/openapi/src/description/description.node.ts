import {lstatSync, readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {Document} from 'yaml';
import {excerpt} from '../finding/excerpt.ts';
import type {Finding} from '../finding/finding.ts';
import {writeYaml} from '../document/exact-values.node.ts';
import {createPlaces, type Place} from '../document/place.node.ts';
import {withoutInternal, writtenPointer, type Public} from '../internal/without-internal.ts';
import {isObject} from '../json/coerce.ts';
import type {JsonObject} from '../operation/types.ts';
import {applyOverlayFile, readOverlay} from './overlay.node.ts';
import {parseFile, readYaml} from './read-yaml.node.ts';
import {translatableTexts} from './translatable-texts.ts';

/**
 * A description in one language, with the findings about its overlay and the untranslated texts by
 * JSON pointer.
 */
export type Described = {
  document: JsonObject;
  findings: Finding[];
  untranslated: Map<string, string>;
};

/** The most letters of an untranslated text that a finding quotes. */
const LONGEST = 80;

/** A place in a file, and the JSON pointer there. */
export type Written = Place & {pointer: string};

/** The folder of the descriptions and workflows, below the root of a site. */
export const DESCRIPTIONS = 'openapi';

/** Returns the path of a description or workflow, relative to the root of its site. */
export const descriptionFile = (name: string): string => `${DESCRIPTIONS}/${name}.yaml`;

function namesOf(root: string, isWanted: (name: string) => boolean): string[] {
  const files = readdirSync(join(root, DESCRIPTIONS)).filter((file) => file.endsWith('.yaml'));
  return files
    .map((file) => file.slice(0, -'.yaml'.length))
    .filter(isWanted)
    .sort();
}

const isArazzo = (name: string): boolean => name.endsWith('.arazzo');

/**
 * Returns the names of the site's API descriptions: `orders` for `openapi/orders.yaml`.
 */
export function descriptionNames(root: string): string[] {
  return namesOf(root, (name) => !isArazzo(name));
}

/**
 * Returns the names of the site's workflow descriptions: `ingest-file.arazzo` for
 * `openapi/ingest-file.arazzo.yaml`.
 */
export function workflowDescriptionNames(root: string): string[] {
  return namesOf(root, isArazzo);
}

/** The last public form of each description, by its file and the parse that it was made from. */
const published = new Map<string, {parse: Document; public: Public}>();

function readPublic(root: string, name: string): Public {
  const path = join(root, descriptionFile(name));
  const source = readYaml(root, path);
  if (!isObject(source.value))
    throw new Error(
      `${source.file}: an API description must be an object. Begin with "openapi: 3.1.0".`,
    );
  const parse = parseFile(path).document;
  const known = published.get(path);
  if (known?.parse === parse) return known.public;
  const made = withoutInternal(source.value);
  published.set(path, {parse, public: made});
  return made;
}

/**
 * Reads a description in the source language, without its internal parts; see `withoutInternal`.
 * Callers share the result: do not change it.
 * @param root the project's folder.
 * @throws Error with file and line, when it is not YAML or not an object.
 */
export const readDescription = (root: string, name: string): JsonObject =>
  readPublic(root, name).document;

/**
 * Returns the text of a description as it is offered for download: the file itself, unless a part
 * of it is internal.
 */
export function publicText(root: string, name: string): string {
  const {document, isWhole} = readPublic(root, name);
  return isWhole ? readFileSync(join(root, descriptionFile(name)), 'utf8') : writeYaml(document);
}

/** Finds the places of a description's JSON pointers in its file. */
export function descriptionPlaces(root: string, name: string): (pointer: string) => Written {
  const {kept} = readPublic(root, name);
  const placeOf = createPlaces(join(root, descriptionFile(name)));
  return (pointer) => {
    const written = writtenPointer(kept, pointer);
    return {...placeOf(written), pointer: written};
  };
}

/**
 * Reads a description in another language: the source with the texts of
 * `i18n/<locale>/openapi/<name>.overlay.yaml`. Texts that the overlay lacks stay in the source
 * language.
 * @returns the description, an error for each invalid part of the overlay, and a warning for each
 * untranslated text.
 * @throws Error with file and line, when the source is not YAML.
 */
export function readTranslatedDescription(root: string, name: string, locale: string): Described {
  const source = descriptionFile(name);
  const document = readDescription(root, name);
  const path = join(root, 'i18n', locale, 'openapi', `${name}.overlay.yaml`);
  const file = relative(root, path);
  const inEnglish = (finding: Finding): Described => ({
    document,
    untranslated: translatableTexts(document),
    findings: [finding],
  });
  if (!lstatSync(path, {throwIfNoEntry: false})) {
    const {size} = translatableTexts(document);
    const message = `${source} has no translation (${size === 1 ? '1 text' : `${size} texts`}).`;
    return inEnglish({
      file,
      line: 1,
      column: 1,
      rule: 'overlay-missing',
      severity: 'warning',
      message,
      hint: `Create ${file}, an OpenAPI Overlay 1.1 document: "npm run translate -- add ${locale}" writes one.`,
    });
  }
  const overlay = readOverlay(root, file);
  if ('rule' in overlay) return inEnglish(overlay);
  const applied = applyOverlayFile(document, overlay);
  if ('rule' in applied) return inEnglish(applied);
  const {document: translated, untranslated, problems} = applied;
  const wrong = problems.map(({path: at, message, hint}): Finding => ({
    file,
    ...overlay.place(at),
    rule: 'overlay-target',
    severity: 'error',
    message,
    hint,
  }));
  const left = [...untranslated].map(([pointer, text]): Finding => ({
    file,
    line: 1,
    column: 1,
    rule: 'overlay-untranslated',
    severity: 'warning',
    message: `${pointer} in ${source} is not translated: "${excerpt(text, LONGEST)}".`,
    hint: `Add an action whose target is the object at ${pointer.slice(0, pointer.lastIndexOf('/')) || '/'} and whose update contains "${pointer.slice(pointer.lastIndexOf('/') + 1)}".`,
  }));
  return {document: translated, findings: [...wrong, ...left], untranslated};
}
