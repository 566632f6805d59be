import {expect, test} from './test';
import {message, pathOf, REPEATED_IN} from './example';
import {listExamples, wakeExample} from './walk';
import {responseStatus, sendButton, textIn} from './controls';

for (const locale of REPEATED_IN) {
  const path = pathOf(locale, 'cancel-a-batch');

  test(`no example on ${path} is a dead end: what another one has ended is created, and sent to`, async ({
    page,
  }) => {
    await page.goto(path);
    const created: string[] = [];
    // Not the first example, which creates a batch.
    for (const one of (await listExamples(page)).slice(1)) {
      const example = await wakeExample(page, one);
      await sendButton(example).click();
      await expect(responseStatus(example)).toBeVisible();
      if (!(await responseStatus(example).innerText()).startsWith('2')) {
        created.push(`${one.index}`);
        await example.getByRole('button', {name: message(locale, 'tryIt.prepare')}).click();
        await expect(responseStatus(example)).toHaveText(/^200 /, {timeout: 20_000});
        await expect(sendButton(example)).toBeFocused();
      }
      await expect(example.getByRole('button', {name: textIn('tryIt.prepare')})).toHaveCount(0);
    }
    expect(created).toEqual(['2', '3', '4']);
  });
}
