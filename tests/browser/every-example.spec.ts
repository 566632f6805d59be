import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test, type Page} from './test';
import {IS_WIDE_SWEEP, PAGES, pathOf, REPEATED_IN} from './example';
import {expectedStatuses, listExamples, namesIn, wakeExample, walk, type Listed} from './walk';
import {
  copyCode,
  field,
  openConnection,
  responseBody,
  responseStatus,
  sendButton,
  serverMenu,
} from './controls';

const PAGES_WITHOUT = [
  'before-your-first-call',
  'call-the-real-endpoint',
  'limits',
  'for-translators',
];
/** Pages whose commands are run in bash; those of the other pages only in the wide sweep. `life.spec.ts` runs those of a whole workflow. */
const RUN_IN_BASH = ['upload-a-file', 'large-files'];

const bash = promisify(execFile);

/** Runs a command as a reader would; only that curl prints the status after the answer is added. */
async function runCurl(command: string): Promise<{status: string; text: string}> {
  const {stdout} = await bash(
    'bash',
    ['-c', `${command} --silent --show-error --write-out '\\n%{http_code}'`],
    {timeout: 20_000},
  );
  const end = stdout.lastIndexOf('\n');
  return {status: stdout.slice(end + 1), text: stdout.slice(0, end)};
}

function expectNames(listed: Listed, text: string): void {
  if (listed.body)
    expect(namesIn(text), `${listed.operation} answers with what the page shows`).toEqual(
      expect.arrayContaining(namesIn(listed.body)),
    );
}

const nameOf = ({operation, index}: Listed): string => `${operation}, example ${index + 1}`;

async function press(page: Page, one: Listed): Promise<void> {
  const example = await wakeExample(page, one);
  await sendButton(example).click();
  await expect(responseStatus(example), nameOf(one)).toHaveText(
    new RegExp(`^(${expectedStatuses(one).join('|')}) `),
    {timeout: one.seconds > 0 ? 1_000 : 5_000},
  );
  if (one.body) expectNames(one, await responseBody(example).innerText());
}

/** Runs the command that an example shows for the local mock. @returns the answer's body. */
async function runExample(
  page: Page,
  one: Listed,
  token: string,
  batch: string | undefined,
): Promise<string> {
  const example = await wakeExample(page, one);
  // The server is that of all examples. In the steps of a workflow, only the panel above them has the menu.
  await serverMenu(page).first().selectOption('local');
  await openConnection(example);
  await field(example, 'Authorization').fill(token);
  const batchId = field(example, 'BATCH_ID');
  if (batch && (await batchId.count()) > 0) await batchId.fill(batch);
  const {status, text} = await runCurl(await copyCode(example));
  expect(expectedStatuses(one), `${nameOf(one)}: ${text}`).toContain(status);
  expectNames(one, text);
  return text;
}

for (const locale of REPEATED_IN) {
  for (const name of PAGES) {
    const path = pathOf(locale, name);

    if (PAGES_WITHOUT.includes(name)) {
      test(`${path} has no example`, async ({page}) => {
        await page.goto(path);
        expect(await listExamples(page)).toEqual([]);
      });
      continue;
    }

    test(`each example on ${path} answers as the page says, pressed from top to bottom`, async ({
      page,
    }) => {
      await page.goto(path);
      const listed = await listExamples(page);
      expect(listed.length).toBeGreaterThan(0);
      await walk(listed, (one) => press(page, one));
    });

    if (IS_WIDE_SWEEP || RUN_IN_BASH.includes(name))
      test(`each example on ${path} answers the local mock as the page says, as a curl command run in bash`, async ({
        page,
      }) => {
        await page.goto(path);
        let batch: string | undefined;
        await walk(await listExamples(page), async (one) => {
          // The limit of new batches a minute counts for each token.
          const text = await runExample(page, one, `walk-${locale}-${name}`, batch);
          if (one.operation === 'createBatch') batch = (JSON.parse(text) as {id: string}).id;
        });
      });
  }
}
