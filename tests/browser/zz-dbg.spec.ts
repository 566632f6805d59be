import {test} from '@playwright/test';
const shared = (v: object) => `/create-batch#try=1.${Buffer.from(JSON.stringify(v)).toString('base64url')}`;
const cases: [string, string][] = [
  ['none', '/create-batch'],
  ['plain hash', '/create-batch#x'],
  ['empty', shared({o: 'createBatch', e: '', p: {}})],
  ['sandbox', shared({o: 'createBatch', e: '', p: {'x-sandbox-name': 'a'}})],
  ['own ok', shared({o: 'createBatch', e: '', p: {}, s: 'own', u: 'https://a.example'})],
  ['own js', shared({o: 'createBatch', e: '', p: {}, s: 'own', u: 'javascript:1'})],
  ['damaged', '/create-batch#try=1.%'],
];
for (const early of [true, false])
test('x' + early, async ({page}) => {
  page.on('pageerror', (e) => console.log('   ERR', e.message.slice(0, 100)));
  if (early) await page.addInitScript(() => addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('pointermove'))));
  for (const [n, c] of cases) for (const k of [1, 2]) {
    console.log(early, n, k);
    await page.goto('about:blank');
    await page.goto(c, {waitUntil: 'networkidle'});
    if (!early) { await page.mouse.move(10, 10); await page.mouse.move(100, 100); }
    await page.waitForTimeout(500);
  }
});
