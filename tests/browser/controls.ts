import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, type Locator, type Page} from '@playwright/test';

/*
 * The controls of a live example, found by role and name as readers find them, in any language of the site.
 */

/** A page or an example on it. */
export type Scope = Page | Locator;

/** The English texts of the controls, by the ids of their translations. */
const ENGLISH = {
  'tryIt.send': 'Send',
  'tryIt.cancel': 'Cancel',
  'tryIt.reset': 'Reset',
  'tryIt.server': 'Send to',
  'tryIt.server.url': 'Base URL',
  'tryIt.place': 'Server of the API',
  'tryIt.security': 'How you sign in',
  'tryIt.mediaType': 'Media type',
  'tryIt.example': 'Example',
  'tryIt.body': 'Body as JSON',
  'tryIt.body.text': 'Body as text',
  'tryIt.file.choose': 'Choose a file',
  'tryIt.file.remove': 'Remove, and send the text again',
  'tryIt.basic.user': 'User',
  'tryIt.basic.password': 'Password',
  'tryIt.field.required': 'required',
  'tryIt.field.optional': 'optional',
  'tryIt.field.empty': 'Send it empty',
  'tryIt.more': 'More: optional values',
  'tryIt.byFields': 'Edit by fields',
  'tryIt.sample.label': 'The request as code',
  'tryIt.sample.more': 'More languages',
  'tryIt.copy': 'Copy',
  'tryIt.copy.done': 'Copied',
  'tryIt.copyAs': 'Copy as',
  'tryIt.copyAs.http': 'HTTP message',
  'tryIt.link.copy': 'Copy link',
  'tryIt.link.byHand': 'Link to copy by hand',
  'tryIt.paste': 'Paste curl',
  'tryIt.paste.label': 'A curl command, as it stands in a terminal or as a browser copies it',
  'tryIt.paste.fill': 'Fill in',
  'tryIt.values': 'Values in use on this site ({count})',
  'tryIt.values.clearAll': 'Clear all',
  'tryIt.sets.name': 'Keep these values as',
  'tryIt.sets.keep': 'Keep',
  'tryIt.sets.use': 'Use',
  'tryIt.sets.delete': 'Delete',
  'tryIt.answer': 'Answer',
  'tryIt.answer.body': 'Body of the answer',
  'tryIt.history': 'History ({count})',
  'runAll.run': 'Run all',
  'runAll.cancel': 'Stop',
  'runAll.name': 'All steps',
  'runAll.idle': 'not run yet',
  'runAll.done': 'done',
  'runAll.failed': 'failed',
} as const;

export type TextId = keyof typeof ENGLISH;

const TRANSLATIONS = ['nl', 'it'].map(
  (locale) =>
    JSON.parse(readFileSync(join(__dirname, `../../i18n/${locale}/code.json`), 'utf8')) as Record<
      string,
      {message: string}
    >,
);

/** The text of a control in each language. */
export function textsOf(id: TextId): string[] {
  return [ENGLISH[id], ...TRANSLATIONS.flatMap((messages) => messages[id]?.message ?? [])];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches a text in any language. */
export const textIn = (id: TextId): RegExp => new RegExp(textsOf(id).map(escaped).join('|'));

/** Matches a whole text in any language, with what precedes and follows it. Numbers stand for placeholders. */
function named(ids: readonly TextId[], before = '', after = ''): RegExp {
  const texts = ids.flatMap(textsOf).map((text) => escaped(text).replace(/\\\{\w+\\\}/g, '\\d+'));
  return new RegExp(`^\\s*${escaped(before)}(?:${texts.join('|')})${escaped(after)}\\s*$`);
}

const button = (id: TextId) => (scope: Scope) => scope.getByRole('button', {name: named([id])});
const menu = (id: TextId) => (scope: Scope) => scope.getByRole('combobox', {name: named([id])});
const section = (id: TextId) => (scope: Scope) =>
  scope.locator('summary').filter({hasText: named([id])});

export const sendButton = button('tryIt.send');
export const cancelButton = button('tryIt.cancel');
export const resetButton = button('tryIt.reset');
export const pasteButton = button('tryIt.paste');
export const fillInButton = button('tryIt.paste.fill');
export const removeFileButton = button('tryIt.file.remove');
export const clearValuesButton = button('tryIt.values.clearAll');
export const runAllButton = button('runAll.run');
export const httpMessageButton = button('tryIt.copyAs.http');

export const serverMenu = menu('tryIt.server');
export const placeMenu = menu('tryIt.place');
export const securityMenu = menu('tryIt.security');
export const mediaTypeMenu = menu('tryIt.mediaType');
export const languageMenu = menu('tryIt.sample.more');

export const optionalValues = section('tryIt.more');
export const sharedValues = section('tryIt.values');
export const copyAs = section('tryIt.copyAs');
export const historySection = section('tryIt.history');
export const editByFields = section('tryIt.byFields');

/** The live examples of an operation. */
export const examplesOf = (scope: Scope, operation: string): Locator =>
  scope.locator(`[data-operation="${operation}"] > div > [role="group"]`);

export const ownUrl = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.server.url'])});

/** The field of a parameter or of a property of the body. */
export const field = (scope: Scope, name: string): Locator =>
  scope.getByLabel(
    new RegExp(
      `^${escaped(name)} (?:${[...textsOf('tryIt.field.required'), ...textsOf('tryIt.field.optional')].join('|')})`,
    ),
  );

export const bodyEditor = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.body', 'tryIt.body.text'])});

/** The menu of examples that fill in a field or the body. */
export const exampleMenu = (scope: Scope, name: string): Locator =>
  scope.getByRole('combobox', {name: named(['tryIt.example'], '', ` ${name}`)});

export const fileInput = (scope: Scope, name?: string): Locator =>
  scope.getByLabel(named(['tryIt.file.choose'], '', name === undefined ? '' : ` ${name}`));

/** The box that sends an empty parameter. */
export const sendEmptyBox = (scope: Scope): Locator =>
  scope.getByRole('checkbox', {name: named(['tryIt.field.empty'])});

/** Where files are dropped. */
export const dropZone = (scope: Scope, name?: string): Locator =>
  fileInput(scope, name).locator('xpath=ancestor::div[1]');

/** The code of the request. */
export const requestCode = (scope: Scope): Locator =>
  scope.getByLabel(named(['tryIt.sample.label'])).locator('code');

export const sampleTab = (scope: Scope, language: 'curl' | 'JavaScript' | 'Python'): Locator =>
  scope.getByRole('tab', {name: language});

/** A button that copies says so for a moment after it was pressed. */
export const copyButton = (scope: Scope): Locator =>
  scope.getByRole('button', {name: named(['tryIt.copy', 'tryIt.copy.done'])});

/** The button that copies a link; it says so for a moment, too. */
export const copyLinkButton = (scope: Scope): Locator =>
  scope.getByRole('button', {name: named(['tryIt.link.copy', 'tryIt.copy.done'])});

/** The notice on a link that was opened; it has the focus. */
export const linkNotice = (scope: Scope): Locator =>
  scope.getByRole('note').and(scope.locator('[tabindex="-1"]'));

export const handCopiedLink = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.link.byHand'])});

export const curlField = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.paste.label'])});

export const savedName = (scope: Scope): Locator =>
  scope.getByRole('textbox', {name: named(['tryIt.sets.name'])});

export const useButton = (scope: Scope, name: string): Locator =>
  scope.getByRole('button', {name: named(['tryIt.sets.use'], '', ` ${name}`)});

export const deleteButton = (scope: Scope, name: string): Locator =>
  scope.getByRole('button', {name: named(['tryIt.sets.delete'], '', ` ${name}`)});

/** The part of an example that shows the response. */
export const response = (scope: Scope): Locator =>
  scope.getByRole('group', {name: named(['tryIt.answer'])});

/** The status of the response: `201 Created`. */
export const responseStatus = (scope: Scope): Locator =>
  response(scope).getByRole('status').locator('strong bdi');

export const responseBody = (scope: Scope): Locator =>
  scope.getByLabel(named(['tryIt.answer.body'])).locator('code');

/** The outcome of a request: a status, or a failure with advice. */
export const outcome = (scope: Scope): Locator => response(scope).getByRole('status');

/** What the examples use from a response from now on. */
export const handedOn = (scope: Scope): Locator => outcome(scope).locator('p:has(code)');

export const runAllPanel = (scope: Scope): Locator =>
  scope.getByRole('region', {name: named(['runAll.name'])});

/** A step in the panel that runs all. */
export const step = (scope: Scope, id: string): Locator =>
  runAllPanel(scope).locator(`li:has(> a[href="#step-${id}"])`);

/** Expects a field to have a problem, and to say so. */
export async function expectProblem(control: Locator, text: string | RegExp = ''): Promise<void> {
  await expect(control).toHaveAttribute('aria-invalid', 'true');
  await expect(control).toHaveAccessibleDescription(
    typeof text === 'string' ? new RegExp(escaped(text)) : text,
  );
}

export const expectNoProblem = (control: Locator): Promise<void> =>
  expect(control).toHaveAttribute('aria-invalid', 'false');
