import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createEntries} from './stream-entries.ts';

function read(kind: 'events' | 'lines', chunks: string[]) {
  const entries = createEntries(kind, () => 0);
  chunks.forEach(entries.write);
  entries.end();
  return entries;
}

describe('server-sent events', () => {
  it('follow the standard: fields, comments, lasting ids, names of events', () => {
    const text =
      ': hello\nevent: tick\nid: 7\ndata: one\ndata:two\n\ndata: three\nretry: 10\n\nevent: none\n\ndata\n\ndata: unfinished';
    expect(read('events', [text]).list).toMatchObject([
      {number: 1, event: 'tick', id: '7', text: 'one\ntwo'},
      {number: 2, event: 'message', id: '7', text: 'three'},
      {number: 3, event: 'message', text: ''},
    ]);
  });

  it('do not depend on the cuts between chunks or on the kind of line break', () => {
    const text = 'event: a\r\ndata: 1\r\n\r\ndata: 2\r\rdata: 3\n\n';
    const whole = read('events', [text]).list;
    expect(whole.map((entry) => entry.text)).toEqual(['1', '2', '3']);
    fc.assert(
      fc.property(fc.array(fc.nat(text.length), {maxLength: 8}), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        const chunks = places.slice(1).map((end, at) => text.slice(places[at], end));
        expect(read('events', chunks).list).toEqual(whole);
      }),
    );
  });
});

describe('JSON lines', () => {
  it('are one entry each, also the last one without a line break; empty lines are none', () => {
    expect(read('lines', ['{"a":1}\n\r\n\x1e{"b"', ':2}\n3']).list.map(({text}) => text)).toEqual([
      '{"a":1}',
      '{"b":2}',
      '3',
    ]);
  });

  it('are dropped from the first one on when there are too many, and counted', () => {
    const entries = createEntries('lines');
    for (let n = 1; n <= 30; n += 1) entries.write(`${'x\n'.repeat(100)}`);
    expect(entries.list).toHaveLength(1000);
    expect(entries.dropped).toBe(2000);
    expect(entries.list.at(-1)?.number).toBe(3000);
  });

  it('use a limited amount of memory, however long they are', () => {
    const entries = createEntries('lines');
    for (let n = 0; n < 100; n += 1) entries.write(`${'x'.repeat(300_000)}\n`);
    const held = entries.list.reduce((sum, {text}) => sum + text.length, 0);
    expect(held).toBeLessThanOrEqual(2_000_000);
    expect(entries.dropped + entries.list.length).toBe(100);
    expect(entries.list.at(-1)?.text).toHaveLength(200_000);
  });
});
