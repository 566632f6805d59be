import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {useState, type ReactNode} from 'react';
import {DeprecatedMark, OptionalMark} from '../field/Marks.tsx';
import buttons from '../../ui/Buttons.module.css';
import styles from '../form/Form.module.css';
import {Description} from './Description.tsx';
import {SecretInput} from './SecretInput.tsx';

type Props = {
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
  secret?: boolean;
  disabled?: boolean;
  /** Shown after the description, such as how a list is written. */
  hint?: ReactNode;
  /** Further controls, such as a menu of examples. */
  children?: ReactNode;
  onChange: (value: string) => void;
  onLeave: () => void;
  /** Called when the reader shows or hides a secret. */
  onReveal?: (revealed: boolean) => void;
};

/** One value of a request with its label, description and problem. */
export function Field(props: Props): ReactNode {
  const {
    id,
    name,
    required,
    description,
    problem,
    secret = false,
    hint,
    deprecated,
    children,
  } = props;
  const [revealed, setRevealed] = useState(false);
  const described = [(description || hint) && `${id}-description`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={clsx(styles.field, props.kind === 'lines' && styles.wide)}>
      <label htmlFor={id} className={styles.label}>
        {props.title && <span>{props.title} </span>}
        <code>{props.label ?? name}</code>
        {!required && (
          <>
            {' '}
            <OptionalMark />
          </>
        )}
        {deprecated && <DeprecatedMark />}
      </label>
      <div className={styles.control}>
        <Control {...props} described={described} masked={secret && !revealed} />
        {secret && (
          <button
            type="button"
            className={buttons.reveal}
            aria-pressed={revealed}
            aria-controls={id}
            aria-label={translate(
              {
                id: 'tryIt.field.reveal.named',
                message: 'Show {name}',
                description:
                  'Accessible name of the button “Show”. {name} is the name of a field, such as Authorization',
              },
              {name},
            )}
            onClick={() => {
              setRevealed(!revealed);
              props.onReveal?.(!revealed);
            }}
          >
            <Translate
              id="tryIt.field.reveal"
              description="Button next to a masked token, key or password: shows it"
            >
              Show
            </Translate>
          </button>
        )}
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
  name,
  kind,
  value,
  required,
  problem,
  placeholder,
  choices = [],
  inputMode,
  disabled,
  secret,
  masked,
  id,
  described,
  onChange,
  onLeave,
}: Props & {described: string; masked: boolean}): ReactNode {
  const common = {
    id,
    name,
    value,
    disabled,
    'aria-required': required,
    'aria-invalid': problem !== undefined,
    'aria-describedby': described || undefined,
    className: styles.input,
    onBlur: onLeave,
    onChange: (event: {target: {value: string}}) => onChange(event.target.value),
  };
  if (kind === 'choice') {
    return (
      <select {...common}>
        {(!required || value === '') && (
          <option value="">
            {translate({
              id: 'tryIt.field.none',
              message: 'Not set',
              description: 'In the menu of values of an optional field: the field has no value',
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
        rows={Math.min(Math.max(value.split('\n').length, 2), 8)}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
      />
    );
  if (secret)
    return (
      <SecretInput {...common} type={masked ? 'password' : 'text'} placeholder={placeholder} />
    );
  return (
    <input
      {...common}
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
