// @vitest-environment jsdom
import {screen} from '@testing-library/react';
import {expect, it} from 'vitest';
import {operation} from '../../../../openapi/tests/operation-fixture.ts';
import type {Received} from '../servers/sendRequest.ts';
import type {ServerKind} from '../servers/servers.ts';
import {renderInExample} from '../state/fixture.tsx';
import {ResponsePane} from './ResponsePane.tsx';

// jsdom has no layout to scroll.
Element.prototype.scrollIntoView = () => {};

/** Shows a response of a server, while the example is sent to a custom URL. */
function showResponse(server: ServerKind): void {
  const outcome: Received = {
    kind: 'response',
    status: 204,
    statusText: 'No Content',
    headers: [],
    size: 0,
    milliseconds: 1,
    text: '',
    server,
  };
  renderInExample(
    <ResponsePane
      id="response"
      operation={operation({})}
      outcome={outcome}
      sending={false}
      loadDescription={undefined}
      loadPreparations={undefined}
    />,
    operation({}),
  );
}

it('names the server of a response when the reader has chosen another one since', () => {
  showResponse('mock');
  expect(screen.getByText('Mock')).toBeTruthy();
});

it('does not name the server that is chosen', () => {
  showResponse('own');
  expect(screen.getByText('204 No Content')).toBeTruthy();
  expect(screen.queryByText('Custom URL')).toBeNull();
});

it('shortens a long example, which is part of the HTML', () => {
  const text = JSON.stringify(Array.from({length: 9_000}), null, 2);
  const shown = operation({
    responses: [
      {
        status: '200',
        description: '',
        mediaType: 'application/json',
        examples: [{name: '', summary: '', text}],
      },
    ],
  });
  renderInExample(
    <ResponsePane
      id="response"
      operation={shown}
      outcome={undefined}
      sending={false}
      loadDescription={undefined}
      loadPreparations={undefined}
    />,
    shown,
  );
  const example = screen.getByLabelText('Example response').textContent;
  expect(example.length).toBeLessThan(20_100);
  expect(example.endsWith('  null,\n…')).toBe(true);
});
