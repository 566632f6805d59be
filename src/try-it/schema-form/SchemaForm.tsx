import {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Definitions} from '../../openapi/schema/merge-schemas';
import type {Schema} from '../../openapi/types';
import {
  readItems,
  readMembers,
  renameMember,
  setMember,
  writeItems,
  writeMembers,
} from '../../request/json-edit';
import buttons from '../../ui/Buttons.module.css';
import form from '../form/Form.module.css';
import shared from '../../ui/shared.module.css';
import {Leaf} from './LeafField';
import {firstOfVariant, firstText, shapeOfSchema, variantOf, type Shape} from './shape';
import styles from './SchemaForm.module.css';

export type StructureProps = {
  /** Begins each id in it. */
  id: string;
  /** The way to the value from the root of the body: `items.0.price`. Fields are named after it. */
  path: string;
  schema: Schema;
  definitions: Definitions;
  /** The value as JSON text; empty where there is none. It has to be JSON. */
  text: string;
  required: boolean;
  /** Takes the new value as JSON text, an empty one to leave it out. */
  onChange: (text: string) => void;
};

/** More items than a person edits one by one; the rest is edited as JSON. */
const MOST_ITEMS = 50;

/**
 * Edits one JSON value by fields, as deep as its schema goes: objects, maps, lists and choices between several
 * forms. A level is drawn when it is opened, so that a schema that holds itself has an end.
 */
export function Structure(props: StructureProps): ReactNode {
  const shape = shapeOfSchema(props.schema, props.definitions);
  switch (shape.kind) {
    case 'choice':
      return <Choice {...props} shape={shape} />;
    case 'object':
      return <ObjectFields {...props} shape={shape} />;
    case 'array':
      return <Items {...props} shape={shape} />;
    case 'field':
      return <Leaf {...props} kind={shape.field} schema={shape.schema} />;
  }
}

type Of<K extends Shape['kind']> = StructureProps & {shape: Extract<Shape, {kind: K}>};

function Choice({shape, ...props}: Of<'choice'>): ReactNode {
  const {id, path, text, definitions, onChange} = props;
  const {variants} = shape;
  const [chosen, setChosen] = useState<number>();
  const index = chosen ?? variantOf(variants, text, definitions);
  const variant = variants[index];
  const choose = (next: number) => {
    const picked = variants[next];
    setChosen(next);
    if (picked) onChange(firstOfVariant(picked, definitions));
  };
  return (
    <div className={styles.level}>
      <label htmlFor={`${id}-kind`} className={form.label}>
        <Translate
          id="tryIt.structure.kind"
          description="Label of the menu that chooses between several forms of a value, such as a card or a bank account"
        >
          Kind
        </Translate>
        <span className={shared.unseen}> {path}</span>
      </label>
      <select
        id={`${id}-kind`}
        className={form.input}
        data-testid={`kind-${path}`}
        value={index}
        onChange={(event) => choose(Number(event.target.value))}
      >
        {variants.map(({name}, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
      {variant?.description && <p className={form.description}>{variant.description}</p>}
      {variant && <Structure key={index} {...props} schema={variant.schema} />}
    </div>
  );
}

function ObjectFields({
  shape: {fields, entries},
  id,
  path,
  text,
  definitions,
  required: isNeeded,
  onChange,
}: Of<'object'>): ReactNode {
  const members = readMembers(text);
  const write = (next: typeof members) =>
    onChange(next.length === 0 && !isNeeded ? '' : writeMembers(next));
  const own = new Set(fields.map(({name}) => name));
  const known = new Map(members);
  const others = entries ? members.filter(([name]) => !own.has(name)) : [];
  return (
    <div className={styles.level}>
      {fields.map(({name, schema, required, description}) => (
        <Member
          key={name}
          id={`${id}-${name}`}
          path={join(path, name)}
          label={name}
          description={description}
          required={required}
          schema={schema}
          definitions={definitions}
          text={known.get(name) ?? ''}
          onChange={(json) => write(setMember(members, name, json))}
        />
      ))}
      {others.map(([name, json], index) => (
        <div key={index} className={styles.entry}>
          <EntryName
            id={`${id}-entry-${index}`}
            path={path}
            name={name}
            rename={(to) => write(renameMember(members, name, to))}
          />
          <Structure
            id={`${id}-entry-${index}-value`}
            path={join(path, name)}
            schema={entries ?? {}}
            definitions={definitions}
            text={json}
            required
            onChange={(next) => write(setMember(members, name, next || '""'))}
          />
          <Remove name={name} onClick={() => write(setMember(members, name, ''))} />
        </div>
      ))}
      {entries && (
        <button
          type="button"
          className={buttons.reveal}
          data-testid={`add-${path}`}
          onClick={() =>
            write([
              ...members,
              [freeName(members.map(([name]) => name)), firstText(entries, definitions)],
            ])
          }
        >
          <Translate
            id="tryIt.structure.entry.add"
            description="The button that adds a member, with a name of the reader's own, to an object"
          >
            Add an entry
          </Translate>
        </button>
      )}
    </div>
  );
}

function Items({
  shape: {items},
  id,
  path,
  text,
  definitions,
  required,
  onChange,
}: Of<'array'>): ReactNode {
  const all = readItems(text);
  const write = (next: string[]) =>
    onChange(next.length === 0 && !required ? '' : writeItems(next));
  const shown = all.slice(0, MOST_ITEMS);
  return (
    <div className={styles.level}>
      {shown.map((json, index) => (
        <div key={index} className={styles.entry}>
          <Member
            id={`${id}-${index}`}
            path={join(path, String(index))}
            label={String(index + 1)}
            description=""
            required
            open
            schema={items}
            definitions={definitions}
            text={json}
            onChange={(next) => write(all.map((one, at) => (at === index ? next || '""' : one)))}
          />
          <Remove
            name={String(index + 1)}
            onClick={() => write(all.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {all.length > MOST_ITEMS && (
        <p className={form.description}>
          <Translate
            id="tryIt.structure.many"
            description="Below the first items of a long list"
            values={{count: all.length - MOST_ITEMS}}
          >
            {'{count} more: edit them as JSON.'}
          </Translate>
        </p>
      )}
      <button
        type="button"
        className={buttons.reveal}
        data-testid={`add-${path}`}
        onClick={() => write([...all, firstText(items, definitions)])}
      >
        <Translate
          id="tryIt.structure.item.add"
          description="The button that adds an item to a list"
        >
          Add an item
        </Translate>
      </button>
    </div>
  );
}

type MemberProps = StructureProps & {label: string; description: string; open?: boolean};

/** A plain value has a field; anything deeper a section that opens. */
function Member({label, description, open = false, ...props}: MemberProps): ReactNode {
  const shape = shapeOfSchema(props.schema, props.definitions);
  const [opened, setOpened] = useState(open && props.text.length < 2_000);
  if (shape.kind === 'field')
    return (
      <Leaf
        {...props}
        kind={shape.field}
        schema={shape.schema}
        label={label}
        description={description}
      />
    );
  return (
    <details
      className={styles.section}
      open={opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
      data-testid={`section-${props.path}`}
    >
      <summary>
        <code>{label}</code>{' '}
        {props.required && (
          <span className={form.required}>
            <Translate id="tryIt.field.required" description="Beside the name of a required field">
              required
            </Translate>
          </span>
        )}
      </summary>
      {description && <p className={form.description}>{description}</p>}
      {opened && <Structure {...props} />}
    </details>
  );
}

/** Names change when the field is left: a name that is half typed may be that of another entry. */
function EntryName({
  id,
  path,
  name,
  rename,
}: {
  id: string;
  path: string;
  name: string;
  rename: (to: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    if (typed !== undefined && typed !== name) rename(typed);
    setTyped(undefined);
  };
  return (
    <label className={form.label} htmlFor={id}>
      <Translate
        id="tryIt.structure.entry.name"
        description="Label of the name of a member that the reader adds to an object"
      >
        Name
      </Translate>
      <input
        id={id}
        className={form.input}
        data-testid={`name-${join(path, name)}`}
        value={typed ?? name}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
    </label>
  );
}

function Remove({name, onClick}: {name: string; onClick: () => void}): ReactNode {
  return (
    <button
      type="button"
      className={buttons.reveal}
      onClick={onClick}
      aria-label={translate(
        {
          id: 'tryIt.structure.remove.named',
          message: 'Remove {name}',
          description: 'The button that takes an entry or item away, for screen readers',
        },
        {name},
      )}
    >
      <Translate
        id="tryIt.structure.remove"
        description="The button that takes an entry or item away"
      >
        Remove
      </Translate>
    </button>
  );
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

function freeName(taken: string[]): string {
  for (let number = 1; ; number += 1) {
    const name = `name${number}`;
    if (!taken.includes(name)) return name;
  }
}
