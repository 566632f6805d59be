import {expect, it} from 'vitest';
import {DOORS} from './doors';

it('each door has many payloads, whose names differ', () => {
  for (const [door, payloads] of Object.entries(DOORS)) {
    expect(payloads.length, door).toBeGreaterThanOrEqual(8);
    expect(new Set(payloads.map(({name}) => name)).size, door).toBe(payloads.length);
  }
  expect(Object.values(DOORS).flat().length).toBeGreaterThanOrEqual(120);
});
