// @vitest-environment jsdom
import {screen} from '@testing-library/react';
import type {UserEvent} from '@testing-library/user-event';
import {expect, it} from 'vitest';
import {jsonBody, operation} from '../../../../openapi/tests/operation-fixture.ts';
import {Form} from '../form/Form.tsx';
import {renderInExample} from '../state/fixture.tsx';
import {PastePanel} from './PastePanel.tsx';

const BODY = '{"id":12345678901234567890}';

/** Pastes a command into the panel of an example. */
async function paste(command: string): Promise<UserEvent> {
  const user = renderInExample(
    <>
      <Form id="example" />
      <PastePanel id="paste" example="example" onClose={() => {}} />
    </>,
    operation({body: jsonBody({type: 'object', properties: {id: {type: 'number'}}})}),
  );
  await user.click(screen.getByLabelText(/^curl command/));
  await user.paste(command);
  await user.click(screen.getByRole('button', {name: 'Fill in form'}));
  return user;
}

const POST = "curl https://api.example.com/v1/things -H 'content-type: application/json'";

it('keeps a pasted body byte for byte until the reader formats it', async () => {
  const user = await paste(`${POST} -d '${BODY}'`);
  const editor = screen.getByLabelText<HTMLTextAreaElement>('Body as JSON');
  expect(editor.value).toBe(BODY);
  await user.click(screen.getByRole('button', {name: 'Format JSON'}));
  expect(editor.value).toBe('{\n  "id": 12345678901234567890\n}');
  expect(document.activeElement).toBe(editor);
  expect(screen.queryByRole('button', {name: 'Format JSON'})).toBeNull();
});

it('offers no format for a body that has it already', async () => {
  await paste(`${POST} -d '{\n  "id": 1\n}'`);
  expect(screen.getByText('Filled in. Nothing has been sent yet.')).toBeTruthy();
  expect(screen.queryByRole('button', {name: 'Format JSON'})).toBeNull();
});

it('shows two notes', async () => {
  await paste(`${POST} -k -H 'x-other: 1' -d '${BODY}'`);
  const notes = screen.getByRole('status').querySelectorAll('li');
  expect([...notes].map((note) => note.textContent)).toEqual([
    'The option -k has no equivalent here.',
    'This example cannot send the header x-other.',
  ]);
  expect(screen.queryByText(/more note/)).toBeNull();
});

it('shows the first of three notes, and folds the others', async () => {
  await paste(`${POST} -k -H 'x-other: 1' -H 'x-third: 1' -d '${BODY}'`);
  const [first, ...others] = screen.getByRole('status').querySelectorAll('li');
  expect(first?.textContent).toBe('The option -k has no equivalent here.');
  expect(others.map((note) => note.textContent)).toEqual([
    'This example cannot send the header x-other.',
    'This example cannot send the header x-third.',
  ]);
  const folded = screen.getByText('2 more notes').parentElement;
  expect(folded?.hasAttribute('open')).toBe(false);
  expect(others.map((note) => folded?.contains(note))).toEqual([true, true]);
});

it('warns of a command for another operation, and does not say that the form is filled in', async () => {
  const curl = "curl 'https://api.example.com/v1/others/7?limit=5' -H 'Authorization: Bearer abcd'";
  await paste(`${curl} -X PUT -d '{"id":7}'`);
  const status = screen.getByRole('status');
  expect(status.textContent).toMatch(
    /^This command is for another operation: PUT \/v1\/others\/7\. .* Nothing has been sent yet\.$/,
  );
  expect(screen.getByLabelText<HTMLTextAreaElement>('Body as JSON').value).not.toContain('7');
});

it('warns of a command with the path of the example and another method', async () => {
  await paste("curl 'https://api.example.com/v1/things?limit=5'");
  expect(screen.getByRole('status').textContent).toMatch(
    /^This command is for another operation: GET \/v1\/things\. /,
  );
});
