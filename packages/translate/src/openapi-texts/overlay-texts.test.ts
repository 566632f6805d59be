import {describe, expect, it} from 'vitest';
import {editOverlay} from './overlay-edit.ts';
import {overlayTexts} from './overlay-texts.ts';

const EMPTY = 'overlay: 1.1.0\ninfo: {title: Pets, version: 1.0.0}\nactions:\n';
const DESCRIPTION = {openapi: '3.1.0', info: {title: 'Pets'}, paths: {}};

describe('an overlay without actions', () => {
  it('has no texts', () => {
    expect(overlayTexts(DESCRIPTION, EMPTY).size).toBe(0);
  });

  it('takes the first text', () => {
    expect(editOverlay(EMPTY, DESCRIPTION, new Map([['/info/title', 'Dieren']]))).toBe(
      `${EMPTY}  - target: $.info\n    update:\n      title: Dieren\n`,
    );
  });
});
