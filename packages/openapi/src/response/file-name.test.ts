import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fileNameOf, safeFileName} from './file-name.ts';

const named = (value: string): string | undefined => fileNameOf([['Content-Disposition', value]]);

describe('the name of a downloaded body', () => {
  it.each([
    ['attachment; filename="report.csv"', 'report.csv'],
    ['attachment; filename=report.csv', 'report.csv'],
    ['ATTACHMENT; FileName = "a b.csv"', 'a b.csv'],
    ['inline; filename="a\\"b;c.csv"; size=3', 'a_b;c.csv'],
    ["attachment; filename*=UTF-8''%e2%82%ac%20rates.txt", '€ rates.txt'],
    ['attachment; filename="rates.txt"; filename*=utf-8\'en\'%e2%82%ac.txt', '€.txt'],
    ["attachment; filename*=iso-8859-1''caf%e9.txt; filename=x.txt", 'café.txt'],
    ["attachment; filename*=UTF-8''%zz; filename=x.txt", 'x.txt'],
    ["attachment; filename*=UTF-8''%ff; filename=x.txt", 'x.txt'],
    ['attachment; filename=my report.csv', 'my report.csv'],
    ['attachment; filename="caf\u00c3\u00a9.txt"', 'café.txt'],
    ['attachment; filename="caf\u00e9.txt"', 'café.txt'],
    ['attachment;filename=""', undefined],
    ['attachment', undefined],
    ['', undefined],
    ['attachment; name="x.csv"', undefined],
    ['attachment; filename="unfinished', undefined],
  ])('of %s is %s', (header, name) => {
    expect(named(header)).toBe(name);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\temp\\a.csv', 'a.csv'],
    ['.bashrc', 'bashrc'],
    ['..', ''],
    ['a\u202efdp.exe', 'afdp.exe'],
    ['a\0b\r\n.csv', 'ab.csv'],
    ['CON.txt', '_CON.txt'],
    ['nul', '_nul'],
    ['a<b>:c|d?e*.csv', 'a_b__c_d_e_.csv'],
    ['a.csv. ', 'a.csv'],
    [`${'é'.repeat(300)}.csv`, `${'é'.repeat(56)}.csv`],
  ])('is made safe: %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('is safe for any header', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), fc.boolean(), (text, isExtended) => {
        const value = isExtended
          ? `filename*=UTF-8''${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))}`
          : `filename="${text}"`;
        const name = named(`attachment; ${value}`) ?? 'x';
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}<>:"|?*]|^\.|\.$/u);
        expect(new TextEncoder().encode(name).length).toBeLessThan(256);
      }),
    );
  });
});
