import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatJson} from './format-json.ts';

describe('formatted JSON', () => {
  it('reads as JSON.stringify would write it', () => {
    fc.assert(
      fc.property(fc.jsonValue({noUnicodeString: false}), (value) => {
        const text = JSON.stringify(value);
        expect(formatJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2));
      }),
      {numRuns: 1_000},
    );
  });

  it('is the same when formatted again', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const once = formatJson(text) ?? '';
        expect(formatJson(once)).toBe(once);
      }),
    );
  });

  it('keeps digits, escapes and doubled names', () => {
    expect(
      formatJson(
        '{"a":1234567890123456789,"a":1.10,"b":[-0,1E400],"c":"\\u00e9\\/" ,"d":{ },"e":[ ]}',
      ),
    ).toBe(
      '{\n  "a": 1234567890123456789,\n  "a": 1.10,\n  "b": [\n    -0,\n    1E400\n  ],\n  "c": "\\u00e9\\/",\n  "d": {},\n  "e": []\n}',
    );
  });

  it('is undefined for what is not JSON', () => {
    expect(['', 'x', '{"a":1,}', "{'a':1}", '\ufeff1', 'NaN'].map(formatJson)).toEqual(
      Array(6).fill(undefined),
    );
  });

  it('takes deep nesting and megabytes in linear time', {timeout: 30_000}, () => {
    const deep = '['.repeat(300_000) + ']'.repeat(300_000);
    const large = `[${'{"name":"a long enough text","number":1234567890123456789},'.repeat(100_000)}1]`;
    const started = performance.now();
    expect(formatJson(deep)?.length).toBeLessThan(deep.length + 20_000);
    expect(formatJson(large)?.length).toBeGreaterThan(large.length);
    expect(formatJson(`"${'\\n'.repeat(2_000_000)}"`)?.length).toBe(4_000_002);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
