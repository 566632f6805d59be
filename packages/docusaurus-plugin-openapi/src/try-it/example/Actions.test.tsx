// @vitest-environment jsdom
import {screen, waitFor} from '@testing-library/react';
import {expect, it} from 'vitest';
import {operation, parameter} from '../../../../openapi/tests/operation-fixture.ts';
import {Form} from '../form/Form.tsx';
import {renderInExample} from '../state/fixture.tsx';
import {Actions} from './Actions.tsx';

it('says beside “Send” why nothing was sent, until the fields are corrected', async () => {
  const names = ['shelf', 'row'];
  const user = renderInExample(
    <>
      <Form id="form" />
      <Actions id="actions" onReset={() => {}} />
    </>,
    operation({parameters: names.map((name) => parameter({name, in: 'query', required: true}))}),
  );
  await user.selectOptions(screen.getByRole('combobox'), 'Real API');
  for (const name of names) await user.clear(screen.getByLabelText(name));
  expect(screen.queryByText(/^Not sent/)).toBeNull();
  await user.click(screen.getByRole('button', {name: 'Send'}));
  expect(await screen.findByText('Not sent: correct 2 fields.')).toBeTruthy();
  await user.type(screen.getByLabelText('shelf'), 'a');
  expect(await screen.findByText('Not sent: correct 1 field.')).toBeTruthy();
  await user.type(screen.getByLabelText('row'), 'b');
  await waitFor(() => expect(screen.queryByText(/^Not sent/)).toBeNull());
});
