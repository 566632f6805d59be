// @vitest-environment jsdom
import {describe, expect, it} from 'vitest';
import {expectArrival, onRouteDidUpdate} from './arrive';

const arrive = (hash: string): void => {
  expectArrival(`/page${hash}`);
  onRouteDidUpdate({location: {pathname: '/page', hash}});
};

describe('the arrival at a search result', () => {
  it.each(['#%', '#100%', '#%zz', '#%e9'])('survives the malformed fragment %s', (hash) => {
    const heading = document.body.appendChild(document.createElement('h2'));
    heading.id = hash.slice(1);
    expect(() => arrive(hash)).not.toThrow();
    expect(document.activeElement).toBe(heading);
  });

  it('decodes the fragment', () => {
    const heading = document.body.appendChild(document.createElement('h2'));
    heading.id = 'é a';
    arrive('#%C3%A9%20a');
    expect(document.activeElement).toBe(heading);
  });
});
