import {expect, test, type Locator} from './test';
import {ODD_NAMES, type OddName} from '../odd-names';
import {message, repeatedIn} from './example';
import {exampleOn} from './walk';
import {field, handedOn, openConnection, sendButton} from './controls';

/** The visible result of Send: the status of the response, or the problem at the field. */
type Seen = {
  name: OddName;
  status: string;
  problem: string;
  body: string;
  sample: string;
  invalid: boolean;
};

/** The value that a text field of one line makes of a text. */
const typed = ({text}: OddName): string => text.replace(/[\r\n]/g, '');

/** Types each text into a field and presses Send. Within the page, since a hundred round trips to it take a minute. */
async function tryAll(
  example: Locator,
  fieldName: string,
  names: readonly OddName[],
): Promise<Seen[]> {
  const id = await field(example, fieldName).getAttribute('id');
  const seen = await example.evaluate(
    async (root, {id, texts}) => {
      const textOf = (selector: string): string => root.querySelector(selector)?.textContent ?? '';
      const status = (): string => textOf('[aria-busy] [role="status"] strong bdi');
      const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
      const input = document.getElementById(id) as HTMLInputElement;
      const problem = (): string => document.getElementById(`${id}-problem`)?.textContent ?? '';
      const button = root.querySelector<HTMLElement>('[aria-keyshortcuts]');
      // React overrides the setter of the element, and would not notice a change made through it.
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const found = [];
      for (const text of texts) {
        setter?.call(input, text);
        input.dispatchEvent(new Event('input', {bubbles: true}));
        await pause();
        button?.click();
        await pause();
        for (
          const end = Date.now() + 5_000;
          status() === '' && problem() === '' && Date.now() < end;
        )
          await pause();
        const shown = problem();
        found.push({
          status: shown === '' ? status() : '',
          problem: shown,
          body: textOf('[aria-busy] pre code'),
          sample: textOf('[role="tabpanel"][id$="-sample"] code'),
          invalid: input.getAttribute('aria-invalid') === 'true',
        });
      }
      return found;
    },
    {id: id ?? '', texts: names.map(({text}) => text)},
  );
  return names.map((name, index) => ({name, ...(seen[index] as Omit<Seen, 'name'>)}));
}

/** Expects that the field says why nothing was sent, and that the code does not hold what no request can. */
function expectHeldBack(
  {name, status, problem, sample, invalid}: Seen,
  reason: string,
  placeholder: string,
): void {
  expect({status, problem, invalid}, name.what).toEqual({
    status: '',
    problem: reason,
    invalid: true,
  });
  expect(sample, name.what).toContain(placeholder);
}

const STATUS = {kept: /^200 /, refused: /^(400|414) /};

for (const locale of repeatedIn(['nl', 'it'] as const)) {
  test(`a file of any name is kept, refused, or held back with the reason at its field (${locale})`, async ({
    page,
  }) => {
    const path = `/${locale}/upload-a-file`;
    const creating = await exampleOn(page, path, 'createBatch');
    await sendButton(creating).click();
    await expect(handedOn(creating)).toBeVisible();
    for (const seen of await tryAll(
      await exampleOn(page, path, 'uploadFile'),
      'FILE_NAME',
      ODD_NAMES,
    )) {
      const {what, text, file} = seen.name;
      const outcome = typed(seen.name) === text ? file : 'kept';
      if (outcome === 'held back')
        expectHeldBack(
          seen,
          message(locale, text === '' ? 'tryIt.problem.required' : 'tryIt.problem.path'),
          '{FILE_NAME}',
        );
      else expect(seen.status, `${what}: ${seen.problem}${seen.body}`).toMatch(STATUS[outcome]);
    }
  });
}

test('an organisation of any name is sent as it is, or held back with the reason at its field', async ({
  page,
}) => {
  const example = await exampleOn(page, '/nl/create-batch', 'createBatch');
  await openConnection(example);
  for (const seen of await tryAll(example, 'x-gw-ims-org-id', ODD_NAMES)) {
    const {what, text, header} = seen.name;
    if (header === 'held back' && typed(seen.name) === text) {
      expectHeldBack(
        seen,
        message('nl', text === '' ? 'tryIt.problem.required' : 'tryIt.problem.header'),
        '{IMS_ORG}',
      );
      continue;
    }
    expect(seen.status, `${what}: ${seen.problem}`).toMatch(/^201 /);
    expect((JSON.parse(seen.body) as {imsOrg: string}).imsOrg, what).toBe(typed(seen.name).trim());
  }
});

for (const [field, path, operation, form] of [
  ['x-sandbox-name', '/it/create-batch', 'createBatch', /^[a-z0-9][a-z0-9-]*$/],
  ['BATCH_ID', '/it/follow-a-batch', 'getBatch', /^([0-9a-f]{32}|[0-9A-HJKMNP-TV-Z]{26})$/],
] as const) {
  test(`a ${field} of another form than its own is told at its field, whatever it holds`, async ({
    page,
  }) => {
    const names = ODD_NAMES.filter((name) => !form.test(typed(name).trim()));
    const example = await exampleOn(page, path, operation);
    if (field === 'x-sandbox-name') await openConnection(example);
    for (const {name, status, problem} of await tryAll(example, field, names)) {
      expect({status, problem}, name.what).toEqual({
        status: '',
        problem: expect.stringMatching(/\S/) as unknown,
      });
    }
  });
}
