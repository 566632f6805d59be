import {describe, expect, it} from 'vitest';
import {initialState, reduceExample, type ExampleAction} from './reducer.ts';
import type {ExampleState} from './types.ts';

const after = (...actions: ExampleAction[]): ExampleState =>
  actions.reduce(reduceExample, initialState('mock'));

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

  it('shows only the problems of touched fields again after a change of server', () => {
    const state = after({type: 'submit'}, {type: 'reject'}, {type: 'chooseServer', server: 'real'});
    expect(state).toMatchObject({server: 'real', submitted: false, progress: 'idle'});
  });

  it('is sending until the whole response has arrived', () => {
    const outcome = {kind: 'cancelled'} as const;
    const arriving = after(
      {type: 'submit'},
      {type: 'send'},
      {type: 'receive', outcome, isComplete: false},
    );
    expect(arriving).toMatchObject({progress: 'sending', outcome});
    expect(reduceExample(arriving, {type: 'receive', outcome, isComplete: true}).progress).toBe(
      'idle',
    );
  });

  it('loses everything but the server and revealed secrets at a reset', () => {
    const state = after(
      {type: 'chooseServer', server: 'own'},
      {type: 'parameter', key: 'a', text: 'x'},
      {type: 'touch', fields: ['a']},
      {type: 'reveal', key: 'Authorization', isRevealed: true},
      {type: 'reset'},
    );
    expect(state).toEqual({...initialState('own'), revealed: new Set(['Authorization'])});
  });
});
