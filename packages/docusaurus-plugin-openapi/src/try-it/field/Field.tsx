import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import {DeprecatedMark, OptionalMark} from '../field/Marks.tsx';
import styles from '../form/Form.module.css';
import {Description} from './Description.tsx';

/** The properties of every control except its value. */
export type ControlProps = {
  id: string;
  name: string;
  disabled: boolean | undefined;
  placeholder: string | undefined;
  className: string | undefined;
  'aria-required': boolean;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  onBlur: () => void;
  onChange: (event: {target: {value: string}}) => void;
};

export type FieldProps = {
  id: string;
  name: string;
  /** A label for people, shown before the name. */
  title?: string | undefined;
  /** Shown instead of the name. */
  label?: string | undefined;
  /** The control: one line, several lines, or a menu. */
  kind: 'line' | 'lines' | 'choice';
  value: string;
  required: boolean;
  description: string;
  /** The problem to show, in the language of the page. */
  problem?: string | undefined;
  placeholder?: string | undefined;
  choices?: string[];
  /** The keyboard that a phone shows. */
  inputMode?: 'numeric' | 'decimal' | undefined;
  deprecated?: boolean | undefined;
  disabled?: boolean;
  /** Shown after the description, such as how a list is written. */
  hint?: ReactNode;
  /** Further controls, such as a menu of examples. */
  children?: ReactNode;
  onChange: (value: string) => void;
  onLeave: () => void;
  /** Renders another control than that of the kind. */
  renderControl?: (props: ControlProps) => ReactNode;
};

/** A name such as `format.header`, which may wrap after a dot. Below a heading `format`, only its last part is seen. */
function DottedName({name}: {name: string}): ReactNode {
  const parts = name.split(/(?<=\.)/);
  return (
    <>
      {parts.slice(0, -1).map((part, index) => (
        <span key={index} className={styles.parent}>
          {part}
          <wbr />
        </span>
      ))}
      {parts.at(-1)}
    </>
  );
}

/** One value of a request with its label, description and problem. */
export function Field(props: FieldProps): ReactNode {
  const {id, name, required, description, problem, hint, deprecated, children} = props;
  const described = [(description || hint) && `${id}-description`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  const control: ControlProps = {
    id,
    name,
    disabled: props.disabled,
    placeholder: props.placeholder,
    'aria-required': required,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described || undefined,
    className: styles.input,
    onBlur: props.onLeave,
    onChange: (event) => props.onChange(event.target.value),
  };
  return (
    <div className={clsx(styles.field, props.kind === 'lines' && styles.wide)}>
      <label htmlFor={id} className={styles.label}>
        {props.title && <span>{props.title} </span>}
        <code>
          <DottedName name={props.label ?? name} />
        </code>
        {!required && (
          <>
            {' '}
            <OptionalMark />
          </>
        )}
        {deprecated && (
          <>
            {' '}
            <DeprecatedMark />
          </>
        )}
      </label>
      <div className={styles.control}>
        {props.renderControl?.(control) ?? <Control {...props} control={control} />}
      </div>
      {problem && (
        <p className={styles.problem} id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <Description id={`${id}-description`} text={description} hint={hint} />
      {children}
    </div>
  );
}

function Control({
  kind,
  value,
  required,
  choices = [],
  inputMode,
  control: {placeholder, ...common},
}: FieldProps & {control: ControlProps}): ReactNode {
  if (kind === 'choice') {
    return (
      <select {...common} value={value}>
        {(!required || value === '') && (
          <option value="">
            {translate({
              id: 'tryIt.field.none',
              message: 'Not set',
              description: 'In a menu of values: the field has no value',
            })}
          </option>
        )}
        {[...choices, ...(value === '' || choices.includes(value) ? [] : [value])].map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  }
  if (kind === 'lines')
    return (
      <textarea
        {...common}
        value={value}
        rows={Math.min(Math.max(value.split('\n').length, 2), 8)}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
      />
    );
  return (
    <input
      {...common}
      value={value}
      inputMode={inputMode}
      type="text"
      placeholder={placeholder}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
    />
  );
}
