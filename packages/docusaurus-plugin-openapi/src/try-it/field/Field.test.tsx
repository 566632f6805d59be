// @vitest-environment jsdom
import {cleanup, render, screen} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {useState, type ComponentProps, type ReactNode} from 'react';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {Field} from './Field.tsx';

type Props = Partial<ComponentProps<typeof Field>>;

/** A field that stores its value, as the form does. */
function StatefulField({value: initial = '', onChange, ...props}: Props): ReactNode {
  const [value, setValue] = useState(initial);
  return (
    <Field
      id="field"
      name="x-sandbox-name"
      kind="line"
      required={false}
      description=""
      onLeave={() => {}}
      {...props}
      value={value}
      onChange={(next) => {
        setValue(next);
        onChange?.(next);
      }}
    />
  );
}

afterEach(cleanup);

describe('a field', () => {
  it('is labelled by its name, and says whether it is', () => {
    render(<StatefulField required />);
    const field = screen.getByRole('textbox', {name: 'x-sandbox-name'});
    expect(field.getAttribute('aria-required')).toBe('true');
    cleanup();
    render(<StatefulField />);
    expect(screen.getByRole('textbox', {name: 'x-sandbox-name optional'})).toBeTruthy();
  });

  it('reports each change, and that the reader has left it', async () => {
    const onChange = vi.fn();
    const onLeave = vi.fn();
    render(<StatefulField onChange={onChange} onLeave={onLeave} />);
    await userEvent.type(screen.getByRole('textbox'), 'dev');
    expect(onChange.mock.calls).toEqual([['d'], ['de'], ['dev']]);
    expect(onLeave).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('is described by its description, its hint and its problem, and is then invalid', () => {
    render(
      <StatefulField
        description="The sandbox."
        hint="One value per line."
        problem="This is required."
      />,
    );
    const field = screen.getByRole('textbox', {
      description: 'The sandbox. One value per line. This is required.',
    });
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('can be left out when it is optional, and keeps a value that its menu lacks', async () => {
    const onChange = vi.fn();
    render(
      <StatefulField kind="choice" choices={['json', 'csv']} value="xml" onChange={onChange} />,
    );
    const menu = screen.getByRole('combobox', {name: /^x-sandbox-name/});
    const options = screen.getAllByRole('option').map(({textContent}) => textContent);
    expect(options).toEqual(['Not set', 'json', 'csv', 'xml']);
    await userEvent.selectOptions(menu, 'Not set');
    expect(onChange).toHaveBeenCalledWith('');
  });

  it('takes several lines for a list', async () => {
    const onChange = vi.fn();
    render(<StatefulField kind="lines" onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox'), 'a{Enter}b');
    expect(onChange).toHaveBeenLastCalledWith('a\nb');
  });
});
