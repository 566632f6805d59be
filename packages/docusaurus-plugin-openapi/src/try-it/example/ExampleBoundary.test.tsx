// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {useState, type ReactNode} from 'react';
import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {ExampleProvider, useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {exampleKey} from '../state/rememberedExamples.ts';
import {ExampleBoundary} from './ExampleBoundary.tsx';

const OPERATION = operation({
  id: 'stops',
  parameters: [parameter({name: 'a'}), parameter({name: 'b'})],
});
const PRESET = {parameters: {}};
const SETTINGS = {
  offered: ['mock' as const],
  default: 'mock' as const,
  localUrl: '',
  realUrl: '',
};

beforeEach(() => {
  // React reports the error that the boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function Fields(): ReactNode {
  const {values} = useExample();
  const {setParameter} = useExampleActions();
  if (values.parameters.b === 'boo') throw new Error('b cannot be shown');
  return ['a', 'b'].map((name) => (
    <input
      key={name}
      aria-label={name}
      value={values.parameters[name]}
      onChange={(event) => setParameter(name, event.target.value)}
    />
  ));
}

function Example(): ReactNode {
  const [restarts, setRestarts] = useState(0);
  return (
    <>
      <output>{restarts}</output>
      <ExampleBoundary
        exampleKey={exampleKey(OPERATION.id, PRESET)}
        onRestart={() => setRestarts(restarts + 1)}
      >
        <ExampleProvider config={{operation: OPERATION, preset: PRESET, settings: SETTINGS}}>
          <Fields />
        </ExampleProvider>
      </ExampleBoundary>
    </>
  );
}

const value = (name: string) => screen.getByLabelText<HTMLInputElement>(name).value;

it('an example that stops says why, and goes on with what was typed, or without it', async () => {
  const user = userEvent.setup();
  render(<Example />);
  await user.type(screen.getByLabelText('a'), 'typed');
  await user.type(screen.getByLabelText('b'), 'boo');
  const message = await screen.findByRole('alert');
  expect(message.textContent).toContain(
    'This example stopped because of an error: b cannot be shown.',
  );
  await user.click(screen.getByRole('button', {name: 'Show again'}));
  expect([value('a'), value('b')]).toEqual(['typed', 'bo']);
  expect(screen.getByRole('status').textContent).toBe('1');
  await user.type(screen.getByLabelText('b'), 'o');
  await user.click(await screen.findByRole('button', {name: 'Reset all values'}));
  expect([value('a'), value('b')]).toEqual(['', '']);
});
