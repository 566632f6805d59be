// @vitest-environment jsdom
import {screen, waitFor, within} from '@testing-library/react';
import {describe, expect, it} from 'vitest';
import type {ReactNode} from 'react';
import type {RequestBody} from '@batchwise/openapi/operation';
import {useExample, useExampleActions} from '../state/ExampleProvider.tsx';
import {jsonBody, operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {renderInExample} from '../state/fixture.tsx';
import {sharedValues} from '../store/sharedValues.ts';
import {Form} from './Form.tsx';

/** The form, with what depends on it. */
function FormWithSend(): ReactNode {
  const {values} = useExample();
  const {submit, reset, chooseServer} = useExampleActions();
  return (
    <>
      <Form id="form" />
      <button onClick={submit}>Send</button>
      <button onClick={reset}>Reset</button>
      <button onClick={() => chooseServer('real')}>Real</button>
      <output>{JSON.stringify(values)}</output>
    </>
  );
}

const values = (): unknown => JSON.parse(screen.getByRole('status').textContent);

const BODY: RequestBody = {
  ...jsonBody({
    type: 'object',
    required: ['datasetId'],
    properties: {
      datasetId: {type: 'string', pattern: '^[0-9a-f]{24}$', 'x-value': 'DATASET_ID'},
      tags: {type: 'object'},
      ids: {type: 'array', items: {type: 'integer'}},
    },
  }),
  examples: [
    {name: 'minimal', summary: 'Minimal', text: '{"datasetId": "5c8c3c555033b814b69f947f"}'},
    {name: 'tagged', summary: 'With tags', text: '{"datasetId": "a", "tags": {"n": 1}}'},
  ],
};

const OPERATION = operation({
  parameters: [
    parameter({name: 'shelf', in: 'query', required: true, shared: 'SHELF', example: 'prod'}),
    parameter({name: 'limit', in: 'query', schema: {type: 'integer', minimum: 1}}),
  ],
  body: BODY,
});

describe('the menu of media types of the response', () => {
  const responses = [
    ['200', 'application/json'],
    ['200', 'text/csv'],
    ['206', 'image/png'],
    ['400', 'application/problem+json'],
  ].map(([status = '', mediaType = '']) => ({status, mediaType, description: '', examples: []}));

  it('sets Accept to one of those of successful responses', async () => {
    const user = renderInExample(<FormWithSend />, operation({responses}));
    const menu = screen.getByRole('combobox', {name: 'Response media type'});
    expect(within(menu).getAllByRole('option')).toHaveLength(3);
    expect(values()).not.toHaveProperty('accept');
    await user.selectOptions(menu, 'text/csv');
    expect(values()).toMatchObject({accept: 'text/csv'});
    await user.click(screen.getByRole('button', {name: 'Reset'}));
    expect(values()).not.toHaveProperty('accept');
  });

  it('is left out where there is one', () => {
    renderInExample(<FormWithSend />, operation({responses: responses.slice(0, 1)}));
    expect(screen.queryByRole('combobox', {name: 'Response media type'})).toBeNull();
  });
});

describe('the form', () => {
  it('begins with the examples of the description', () => {
    renderInExample(<FormWithSend />, OPERATION);
    expect(screen.getByLabelText<HTMLInputElement>('shelf').value).toBe('prod');
    expect(screen.getByLabelText<HTMLInputElement>('datasetId').value).toBe(
      '5c8c3c555033b814b69f947f',
    );
  });

  it.each([
    ['application/x-www-form-urlencoded', 'form', 'Form fields as JSON'],
    ['multipart/form-data', 'multipart', 'Form fields as JSON'],
    ['multipart/related', 'multipart', 'Parts as JSON'],
    ['multipart/mixed', 'text', 'Body as text'],
  ] as const)('names the text of a body of %s', (mediaType, kind, name) => {
    renderInExample(<FormWithSend />, operation({body: {...BODY, mediaType, kind}}));
    expect(screen.getByRole('textbox', {name})).toBeTruthy();
  });

  it('begins empty for the real endpoint', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION);
    await user.click(screen.getByRole('button', {name: 'Real'}));
    expect(screen.getByLabelText<HTMLInputElement>('shelf').value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('datasetId').value).toBe('');
  });

  it('shows the same value in the fields of the body and in its text', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION);
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', {name: 'Body as JSON'});
    await user.click(screen.getByText(/^Optional values/));
    await user.type(screen.getByLabelText('ids optional'), '1{Enter}2');
    expect(JSON.parse(text.value)).toEqual({datasetId: '5c8c3c555033b814b69f947f', ids: [1, 2]});
    await user.clear(text);
    await user.click(text);
    await user.paste('{"datasetId": "b", "ids": [3]}');
    expect(screen.getByLabelText<HTMLInputElement>('datasetId').value).toBe('b');
    expect(screen.getByLabelText<HTMLTextAreaElement>('ids optional').value).toBe('3');
  });

  it('shares the values that other examples use', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION);
    const shelf = screen.getByLabelText('shelf');
    await user.clear(shelf);
    await user.type(shelf, 'dev');
    await user.type(screen.getByLabelText('datasetId'), '0');
    expect(sharedValues()).toEqual({
      SHELF: {text: 'dev'},
      DATASET_ID: {text: '5c8c3c555033b814b69f947f0'},
    });
  });

  it('shares nothing while the text of the body is not JSON yet', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION);
    const text = screen.getByRole('textbox', {name: 'Body as JSON'});
    await user.clear(text);
    await user.click(text);
    await user.paste('{"datasetId":');
    expect(sharedValues()).toEqual({});
  });

  it('keeps unfinished JSON in its field, and disables the fields while the body is broken', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION);
    await user.click(screen.getByText(/^Optional values/));
    const tags = screen.getByLabelText<HTMLTextAreaElement>('tags optional');
    await user.click(tags);
    await user.paste('{"a": ');
    expect(tags.value).toBe('{"a": ');
    expect(values()).toMatchObject({body: BODY.examples[0]?.text});
    const text = screen.getByRole('textbox', {name: 'Body as JSON'});
    await user.clear(text);
    await user.type(text, 'oops');
    expect(screen.getByLabelText<HTMLInputElement>('datasetId').disabled).toBe(true);
    expect(screen.getByText(/^Invalid JSON at line 1/)).toBeTruthy();
  });

  it('shows a problem once its field is left', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION);
    const dataset = screen.getByLabelText('datasetId');
    await user.type(dataset, 'x');
    expect(dataset.getAttribute('aria-invalid')).toBe('false');
    await user.tab();
    await waitFor(() => expect(dataset.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText(/^Invalid format\. Expected: /)).toBeTruthy();
  });

  it('shows all problems at a submit, and opens the section that hides one', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION, {parameters: {limit: '0'}});
    const shelf = screen.getByLabelText('shelf');
    await user.clear(shelf);
    expect(screen.queryByText('This is required.')).toBeNull();
    await user.click(screen.getByRole('button', {name: 'Send'}));
    expect(await screen.findByText('This is required.')).toBeTruthy();
    expect(await screen.findByText('Must be 1 or more.')).toBeTruthy();
    expect(screen.getByText(/^Optional values/).closest('details')?.open).toBe(true);
  });

  it('fills the body in from an example of the description', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION);
    const menu = screen.getByRole<HTMLSelectElement>('combobox', {name: 'Example for body'});
    expect(menu.selectedOptions[0]?.textContent).toBe('Minimal');
    await user.selectOptions(menu, 'With tags');
    expect(values()).toMatchObject({body: BODY.examples[1]?.text});
    await user.type(screen.getByLabelText('datasetId'), 'b');
    expect(within(menu).getByRole<HTMLOptionElement>('option', {selected: true}).text).toBe(
      'Custom',
    );
  });

  it('begins again at a reset', async () => {
    const user = renderInExample(<FormWithSend />, OPERATION);
    await user.type(screen.getByLabelText('shelf'), '2');
    await user.type(screen.getByRole('textbox', {name: 'Body as JSON'}), ' ');
    await user.click(screen.getByRole('button', {name: 'Reset'}));
    expect(screen.getByLabelText<HTMLInputElement>('shelf').value).toBe('prod');
    expect(values()).toMatchObject({body: BODY.examples[0]?.text});
    expect(sharedValues()).toEqual({});
  });

  it('offers to send a required parameter empty where the description allows it', async () => {
    const user = renderInExample(
      <FormWithSend />,
      operation({
        parameters: [parameter({name: 'none', in: 'query', required: true, allowEmpty: true})],
      }),
    );
    await user.click(screen.getByRole('button', {name: 'Send'}));
    expect(screen.getByText('This is required.')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', {name: 'Send empty value'}));
    expect(values()).toMatchObject({empty: ['none']});
    await waitFor(() => expect(screen.queryByText('This is required.')).toBeNull());
  });

  it('sends a file instead of the text of a binary body, until it is removed', async () => {
    const user = renderInExample(
      <FormWithSend />,
      operation({
        body: {
          ...jsonBody({}),
          mediaType: 'application/octet-stream',
          kind: 'binary',
          examples: [{name: 'one', summary: '', text: 'typed'}],
        },
      }),
    );
    const file = new File(['PAR1'], 'rows.parquet');
    await user.upload(screen.getByLabelText('Choose a file'), file);
    expect(screen.getByText('rows.parquet')).toBeTruthy();
    expect(screen.queryByRole('textbox', {name: 'Body as text'})).toBeNull();
    await user.click(screen.getByRole('button', {name: 'Remove file'}));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', {name: 'Body as text'}).value).toBe(
      'typed',
    );
  });
});
