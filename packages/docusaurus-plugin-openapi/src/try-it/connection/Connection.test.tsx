// @vitest-environment jsdom
import {screen, waitFor} from '@testing-library/react';
import type {ReactNode} from 'react';
import {describe, expect, it} from 'vitest';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {Form} from '../form/Form.tsx';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {renderInExample} from '../state/fixture.tsx';
import {sharedValues} from '../store/sharedValues.ts';
import {Connection} from './Connection.tsx';

function Example(): ReactNode {
  const {values} = useExample();
  const {submit, chooseServer} = useExampleActions();
  return (
    <>
      <Connection id="connection" />
      <Form id="form" />
      <button onClick={submit}>Send</button>
      <button onClick={() => chooseServer('mock')}>Mock</button>
      <button onClick={() => chooseServer('real')}>Real</button>
      <output>{JSON.stringify(values)}</output>
    </>
  );
}

const TENANT = parameter({
  name: 'x-tenant',
  required: true,
  shared: 'TENANT',
  example: 'acme',
});
const TOKEN = parameter({
  name: 'Authorization',
  secret: true,
  required: true,
  credential: 'bearer',
  shared: 'TOKEN',
  example: 'demo-token',
});
const KEY = parameter({
  name: 'x-api-key',
  secret: true,
  required: true,
  credential: 'apiKey',
  shared: 'KEY',
  example: 'demo-key',
});
const ITEM = parameter({
  name: 'itemId',
  in: 'path',
  required: true,
  shared: 'ITEM_ID',
  example: '4',
});

const change = () => screen.getByRole('button', {name: 'Change connection'});

describe('the connection', () => {
  it('holds credentials and shared headers; the form has the other fields only', async () => {
    const user = renderInExample(<Example />, operation({parameters: [TENANT, TOKEN, ITEM]}));
    expect(screen.getByLabelText('itemId')).toBeTruthy();
    expect(screen.queryByLabelText('x-tenant')).toBeNull();
    expect(change().getAttribute('aria-expanded')).toBe('false');
    await user.click(change());
    expect(await screen.findByRole('dialog', {name: 'Connection'})).toBeTruthy();
    expect(screen.getByLabelText('x-tenant')).toBeTruthy();
    expect(screen.getByLabelText('Access token Authorization')).toBeTruthy();
  });

  it('says whether its values are those of the description, of the reader or missing', async () => {
    const user = renderInExample(<Example />, operation({parameters: [TENANT, TOKEN]}));
    expect(screen.getByText('Demo values')).toBeTruthy();
    await user.click(change());
    const tenant = await screen.findByLabelText('x-tenant');
    await user.type(tenant, '2');
    expect(screen.getByText('Your values')).toBeTruthy();
    expect(sharedValues()).toEqual({TENANT: {text: 'acme2'}});
    await user.clear(tenant);
    expect(screen.getByText('Values missing')).toBeTruthy();
  });

  it('goes back to the demo values, and closes by Done', async () => {
    const user = renderInExample(<Example />, operation({parameters: [TENANT, ITEM]}));
    await user.click(screen.getByRole('button', {name: 'Mock'}));
    await user.type(screen.getByLabelText('itemId'), '2');
    await user.click(change());
    const done = await screen.findByRole('button', {name: 'Done'});
    expect(screen.queryByRole('button', {name: 'Use demo values'})).toBeNull();
    await user.type(screen.getByLabelText('x-tenant'), '2');
    await user.click(screen.getByRole('button', {name: 'Use demo values'}));
    expect(screen.getByText('Demo values')).toBeTruthy();
    expect(document.activeElement).toBe(done);
    expect(sharedValues()).toEqual({ITEM_ID: {text: '42'}});
    await user.click(done);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(change());
  });

  it('takes the focus; Escape gives it back, and a press or the focus elsewhere closes it', async () => {
    const user = renderInExample(<Example />, operation({parameters: [TENANT, ITEM]}));
    const panel = () => screen.queryByRole('dialog', {name: 'Connection'});
    const open = async () => {
      await user.click(change());
      const opened = await screen.findByRole('dialog', {name: 'Connection'});
      await waitFor(() => expect(document.activeElement).toBe(opened));
    };
    await user.click(screen.getByRole('button', {name: 'Mock'}));
    await open();
    await user.keyboard('{Escape}');
    expect(panel()).toBeNull();
    expect(document.activeElement).toBe(change());

    await open();
    await user.click(screen.getByText('Demo values'));
    expect(panel()).toBeNull();

    await open();
    await user.click(screen.getByLabelText('x-tenant'));
    expect(panel()).not.toBeNull();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', {name: 'Done'}));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', {name: 'Close'}));
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText('itemId'));
    expect(panel()).toBeNull();

    await open();
    await user.click(change());
    expect(panel()).toBeNull();
  });

  it('says that an operation needs no credentials, and offers only what other examples share', async () => {
    const user = renderInExample(<Example />, operation({parameters: [ITEM]}));
    expect(screen.getByText('No credentials needed')).toBeTruthy();
    expect(screen.queryByRole('button', {name: 'Change connection'})).toBeNull();
    await user.type(screen.getByLabelText('itemId'), '2');
    await user.click(change());
    const panel = await screen.findByRole('dialog', {name: 'Connection'});
    expect(panel.textContent).toContain('ITEM_ID 42 entered by you');
  });

  it('opens when a value is missing at a submit, with the focus on it', async () => {
    const user = renderInExample(<Example />, operation({parameters: [TENANT, TOKEN]}));
    await user.click(screen.getByRole('button', {name: 'Real'}));
    await user.click(screen.getByRole('button', {name: 'Send'}));
    const tenant = await screen.findByLabelText('x-tenant');
    await waitFor(() => expect(document.activeElement).toBe(tenant));
  });

  it('names the place where a request goes', async () => {
    const user = renderInExample(<Example />, operation({server: 'https://api.example.com/v1'}));
    await user.click(screen.getByRole('button', {name: 'Mock'}));
    expect(screen.getByText('Runs in your browser')).toBeTruthy();
    await user.click(screen.getByRole('button', {name: 'Real'}));
    expect(screen.getByText('api.example.com')).toBeTruthy();
  });

  it('asks for the credentials of the chosen alternative only', async () => {
    const user = renderInExample(
      <Example />,
      operation({parameters: [TOKEN, KEY], security: [['Authorization'], ['x-api-key']]}),
    );
    await user.click(change());
    const menu = await screen.findByRole('combobox', {name: 'Authentication'});
    expect(screen.queryByLabelText('API key x-api-key')).toBeNull();
    await user.selectOptions(menu, 'API key (x-api-key)');
    expect(screen.getByLabelText('API key x-api-key')).toBeTruthy();
    expect(screen.queryByLabelText('Access token Authorization')).toBeNull();
  });
});
