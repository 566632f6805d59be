import {describe, expect, it} from 'vitest';
import {INITIAL_STATE, reduceExample, type ExampleAction} from './reducer.ts';
import type {ExampleState} from './types.ts';

const after = (...actions: ExampleAction[]): ExampleState =>
  actions.reduce(reduceExample, INITIAL_STATE);

describe('the state of an example', () => {
  it('retains the input for each media type of the body', () => {
    const state = after(
      {type: 'body', body: '{}'},
      {type: 'mediaType', mediaType: 'text/plain', before: 'application/json'},
      {type: 'body', body: 'plain'},
    );
    expect(state.input).toMatchObject({body: 'plain', mediaType: 'text/plain'});
    const back = reduceExample(state, {
      type: 'mediaType',
      mediaType: 'application/json',
      before: 'text/plain',
    });
    expect(back.input).toMatchObject({body: '{}', whole: true});
  });

  it('retains text that the body cannot hold yet, until it can', () => {
    const unfinished = after({type: 'bodyField', name: 'tags', text: '{', body: undefined});
    expect(unfinished.input).toMatchObject({fields: {tags: '{'}, unfinished: ['tags']});
    const finished = reduceExample(unfinished, {
      type: 'bodyField',
      name: 'tags',
      text: '{}',
      body: '{"tags": {}}',
    });
    expect(finished.input).toMatchObject({unfinished: [], body: '{"tags": {}}'});
  });

  it('is sending until the whole response has arrived', () => {
    const outcome = {kind: 'cancelled', server: 'mock'} as const;
    const arriving = after(
      {type: 'submit', server: 'mock'},
      {type: 'send'},
      {type: 'receive', outcome, isComplete: false},
    );
    expect(arriving).toMatchObject({progress: 'sending', outcome});
    expect(reduceExample(arriving, {type: 'receive', outcome, isComplete: true}).progress).toBe(
      'idle',
    );
  });

  it('loses everything but revealed secrets at a reset', () => {
    const state = after(
      {type: 'parameter', key: 'a', text: 'x'},
      {type: 'touch', fields: ['a']},
      {type: 'reveal', key: 'Authorization', isRevealed: true},
      {type: 'reset'},
    );
    expect(state).toEqual({...INITIAL_STATE, revealed: new Set(['Authorization'])});
  });
});
