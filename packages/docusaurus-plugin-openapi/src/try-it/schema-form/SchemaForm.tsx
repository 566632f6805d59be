import {
  readItems,
  readMembers,
  renameMember,
  setMember,
  writeItems,
  writeMembers,
} from '@batchwise/openapi/json/edit';
import Translate, {translate} from '@docusaurus/Translate';
import {useState, type ReactNode} from 'react';
import {OptionalMark} from '../field/Marks.tsx';
import {RemoveButton} from '../field/RemoveButton.tsx';
import {selectPlural} from '../messages/plural.ts';
import buttons from '../../ui/Buttons.module.css';
import {DescriptionText} from '../field/DescriptionText.tsx';
import descriptionStyles from '../field/Description.module.css';
import {useSite} from '../site/site.ts';
import {Choice} from './Choice.tsx';
import {LeafField} from './LeafField.tsx';
import {entriesPath, itemsPath, joinPath} from '@batchwise/openapi/schema';
import styles from './SchemaForm.module.css';
import {EntryName, freeName, joinNames} from './entries.tsx';
import {firstText, shapeOfSchema, type SchemaFormProps, type ShapeProps} from './shape.ts';

/** Items of a longer list are edited as JSON. */
const MOST_ITEMS = 50;

/**
 * A form for a JSON value, as deep as its schema: objects, maps, lists and variants. A level is rendered when it is
 * opened, so that recursive schemas work.
 */
export function SchemaForm(props: SchemaFormProps): ReactNode {
  const shape = shapeOfSchema(props.schema, props.definitions);
  switch (shape.kind) {
    case 'choice':
      return <Choice {...props} shape={shape} />;
    case 'object':
      return <ObjectFields {...props} shape={shape} />;
    case 'array':
      return <Items {...props} shape={shape} />;
    case 'field':
      return <LeafField {...props} kind={shape.field} schema={shape.schema} />;
  }
}

function ObjectFields({
  shape: {fields, entries},
  id,
  path,
  schemaPath,
  text,
  definitions,
  required,
  onChange,
}: ShapeProps<'object'>): ReactNode {
  const members = readMembers(text);
  const write = (next: typeof members) =>
    onChange(next.length === 0 && !required ? '' : writeMembers(next));
  const own = new Set(fields.map(({name}) => name));
  const known = new Map(members);
  const others = entries ? members.filter(([name]) => !own.has(name)) : [];
  return (
    <div className={styles.level}>
      {fields.map(({name, schema, required: isRequired, description}, index) => (
        <Member
          key={name}
          id={`${id}-property-${index}`}
          path={joinNames(path, name)}
          schemaPath={joinPath(schemaPath, name)}
          label={name}
          description={description}
          required={isRequired}
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
            name={name}
            rename={(to) => write(renameMember(members, name, to))}
          />
          <SchemaForm
            id={`${id}-entry-${index}-value`}
            path={joinNames(path, name)}
            schemaPath={entriesPath(schemaPath)}
            schema={entries ?? {}}
            definitions={definitions}
            text={json}
            required
            onChange={(next) => write(setMember(members, name, next || '""'))}
          />
          <RemoveButton name={name} onClick={() => write(setMember(members, name, ''))} />
        </div>
      ))}
      {entries && (
        <button
          type="button"
          className={buttons.reveal}
          onClick={() =>
            write([
              ...members,
              [freeName(members.map(([name]) => name)), firstText(entries, definitions)],
            ])
          }
        >
          <Translate
            id="tryIt.structure.entry.add"
            description="Button that adds a property to a JSON object; the reader enters its name"
          >
            Add property
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
  schemaPath,
  text,
  definitions,
  required,
  onChange,
}: ShapeProps<'array'>): ReactNode {
  const {locale} = useSite();
  const all = readItems(text);
  const write = (next: string[]) =>
    onChange(next.length === 0 && !required ? '' : writeItems(next));
  const shown = all.slice(0, MOST_ITEMS);
  const hiddenItems = all.length - shown.length;
  return (
    <div className={styles.level}>
      {shown.map((json, index) => (
        <div key={index} className={styles.entry}>
          <Member
            id={`${id}-${index}`}
            path={joinNames(path, String(index))}
            schemaPath={itemsPath(schemaPath)}
            label={String(index + 1)}
            description=""
            required
            open
            schema={items}
            definitions={definitions}
            text={json}
            onChange={(next) => write(all.map((one, at) => (at === index ? next || '""' : one)))}
          />
          <RemoveButton
            name={String(index + 1)}
            onClick={() => write(all.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {hiddenItems > 0 && (
        <p className={descriptionStyles.description}>
          {selectPlural(
            translate(
              {
                id: 'tryIt.structure.many',
                message:
                  '{count} more item. Edit it as JSON.|{count} more items. Edit them as JSON.',
                description:
                  'Below the first 50 items of a list in the form. Plural forms are separated by |; write as many as your language has. {count} is the number of items that the form does not show, such as 12',
              },
              {count: hiddenItems.toLocaleString(locale)},
            ),
            hiddenItems,
            new Intl.PluralRules(locale),
          )}
        </p>
      )}
      <button
        type="button"
        className={buttons.reveal}
        onClick={() => write([...all, firstText(items, definitions)])}
      >
        <Translate
          id="tryIt.structure.item.add"
          description="Button that adds an item to a JSON list"
        >
          Add item
        </Translate>
      </button>
    </div>
  );
}

type MemberProps = SchemaFormProps & {label: string; description: string; open?: boolean};

/** A field for a plain value, and a section that opens for anything deeper. */
function Member({label, description, open = false, ...props}: MemberProps): ReactNode {
  const shape = shapeOfSchema(props.schema, props.definitions);
  const [isOpen, setOpen] = useState(open && props.text.length < 2_000);
  if (shape.kind === 'field')
    return (
      <LeafField
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
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <code>{label}</code> {!props.required && <OptionalMark />}
      </summary>
      {description && (
        <div className={descriptionStyles.description}>
          <DescriptionText text={description} />
        </div>
      )}
      {isOpen && <SchemaForm {...props} />}
    </details>
  );
}
