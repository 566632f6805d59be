// @vitest-environment jsdom
import {act, cleanup, render, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {ReactNode} from 'react';
import {afterEach, describe, expect, it} from 'vitest';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {availableServers, type ServerSettings} from '../servers/servers.ts';
import {ServerMenu} from '../servers/ServerMenu.tsx';
import {SiteContext} from '../site/site.ts';
import {forgetServerChoice} from '../store/serverChoice.ts';
import {clearSharedValues, shareValue} from '../store/sharedValues.ts';
import {ExampleProvider, useExample, useExampleActions, useProblems} from './ExampleProvider.tsx';

const SETTINGS: ServerSettings = {
  offered: ['mock', 'local', 'real', 'own'],
  default: 'mock',
  localUrl: 'http://127.0.0.1:4010',
  realUrl: '',
};

const OPERATION = operation({
  parameters: [
    parameter({name: 'id', in: 'query', required: true, shared: 'BATCH_ID', example: 'sample'}),
  ],
});

afterEach(() => {
  cleanup();
  clearSharedValues();
  forgetServerChoice();
});

function Shown(): ReactNode {
  const {request} = useExample();
  const {submit} = useExampleActions();
  return (
    <>
      <output>{request.url}</output>
      <p role="alert">{useProblems().map(({field}) => field)}</p>
      <button type="button" onClick={submit}>
        Send
      </button>
    </>
  );
}

/** Renders one example for each argument: whether its description has a mock. */
function renderExamples(...haveMocks: boolean[]) {
  render(
    <>
      {haveMocks.map((hasMock, index) => {
        const servers = availableServers(SETTINGS, hasMock);
        const site = {servers, locale: 'en', errorPage: undefined, navigate: () => {}};
        const config = {
          operation: {...OPERATION, id: `server${index}`},
          preset: {parameters: {}},
          settings: servers,
        };
        return (
          <section key={index} aria-label={`Example ${index}`}>
            <SiteContext value={site}>
              <ExampleProvider config={config}>
                <ServerMenu id={`e${index}`} />
                <Shown />
              </ExampleProvider>
            </SiteContext>
          </section>
        );
      })}
    </>,
  );
  const example = (index: number) => {
    const scope = within(screen.getByRole('region', {name: `Example ${index}`}));
    return {
      scope,
      menu: () => scope.getByRole('combobox'),
      url: () => scope.getByRole('status').textContent,
    };
  };
  return {user: userEvent.setup(), example};
}

describe('the server chosen in one example', () => {
  it('is that of all examples at once, also of those that appear later', async () => {
    const {user, example} = renderExamples(true, true);
    await user.selectOptions(example(0).menu(), 'local');
    expect(example(1).menu()).toHaveProperty('value', 'local');
    expect(example(1).url()).toMatch(/^http:\/\/127\.0\.0\.1:4010\//);
    cleanup();
    expect(renderExamples(true).example(0).menu()).toHaveProperty('value', 'local');
  });

  it('does not change that of an example without a mock, which follows again later', async () => {
    const {user, example} = renderExamples(true, false);
    expect(example(1).menu()).toHaveProperty('value', 'local');
    await user.selectOptions(example(0).menu(), 'own');
    expect(example(1).menu()).toHaveProperty('value', 'own');
    await user.selectOptions(example(0).menu(), 'mock');
    expect(example(1).menu()).toHaveProperty('value', 'local');
    expect(example(0).menu()).toHaveProperty('value', 'mock');
  });

  it('hides the problems of fields that were not touched, in all examples', async () => {
    const {user, example} = renderExamples(true, true);
    await user.selectOptions(example(0).menu(), 'real');
    await user.click(example(0).scope.getByRole('button'));
    expect(await example(0).scope.findByText('id')).toBeDefined();
    await user.selectOptions(example(1).menu(), 'own');
    expect(example(0).scope.getByRole('alert').textContent).toBe('');
  });
});

describe('a value from a response', () => {
  it.each(['mock', 'local', 'real', 'own'] as const)(
    'is used only with its server: %s',
    async (from) => {
      const {user, example} = renderExamples(true);
      act(() =>
        shareValue(
          'BATCH_ID',
          {text: 'made', from: {operation: 'o', server: from}},
          {secret: false},
        ),
      );
      for (const server of SETTINGS.offered) {
        await user.selectOptions(example(0).menu(), server);
        const {url} = example(0);
        if (server === from) expect(url()).toContain('id=made');
        else expect(url()).not.toContain('made');
      }
    },
  );

  it('is used with each server if the reader typed it', async () => {
    const {user, example} = renderExamples(true);
    act(() => shareValue('BATCH_ID', {text: 'typed'}, {secret: false}));
    for (const server of SETTINGS.offered) {
      await user.selectOptions(example(0).menu(), server);
      expect(example(0).url()).toContain('id=typed');
    }
  });
});
