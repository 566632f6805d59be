import type {Received} from '../servers/sendRequest.ts';
import type {ServerKind} from '../servers/servers.ts';
import {
  EMPTY_BODY,
  EMPTY_INPUT,
  type BodyInput,
  type ExampleInput,
  type ExampleState,
} from './types.ts';

export type ExampleAction =
  /** Changes some of the input. */
  | {type: 'input'; change: Partial<ExampleInput>}
  | {type: 'parameter'; key: string; text: string}
  /** Whether a parameter is sent although it is empty. */
  | {type: 'empty'; key: string; isSent: boolean}
  | {type: 'body'; body: string}
  /** `body` is undefined as long as the body cannot hold the text. */
  | {type: 'bodyField'; name: string; text: string; body: string | undefined}
  | {type: 'files'; name: string; files: File[]}
  /** `before` is the media type that was chosen until now. */
  | {type: 'mediaType'; mediaType: string; before: string}
  | {type: 'touch'; fields: readonly string[]}
  | {type: 'reveal'; key: string; isRevealed: boolean}
  | {type: 'reset'}
  /** Replaces all input. */
  | {type: 'fill'; input: ExampleInput}
  | {type: 'submit'; server: ServerKind}
  | {type: 'reject'}
  | {type: 'send'}
  /** `isComplete` is false while the body of the response is arriving. */
  | {type: 'receive'; outcome: Received; isComplete: boolean}
  | {type: 'cancelCheck'};

export const INITIAL_STATE: ExampleState = {
  input: EMPTY_INPUT,
  touched: new Set(),
  revealed: new Set(),
  submittedTo: undefined,
  rejections: 0,
  progress: 'idle',
  outcome: undefined,
};

const withoutMember = <T>(record: Record<string, T>, name: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));

const bodyInputOf = ({body, whole, fields, unfinished}: ExampleInput): BodyInput => ({
  body,
  whole,
  fields,
  unfinished,
});

/** Switches to another media type, and retains the input for the one before. */
function withMediaType(input: ExampleInput, mediaType: string, before: string): ExampleInput {
  const otherBodies = {...input.otherBodies, [before]: bodyInputOf(input)};
  return {
    ...input,
    body: undefined,
    whole: undefined,
    ...(otherBodies[mediaType] ?? EMPTY_BODY),
    mediaType,
    otherBodies,
  };
}

function withBodyField(
  input: ExampleInput,
  name: string,
  text: string,
  body: string | undefined,
): ExampleInput {
  const fields = {...input.fields, [name]: text};
  const others = input.unfinished.filter((one) => one !== name);
  return body === undefined
    ? {...input, fields, unfinished: [...others, name]}
    : {...input, fields, unfinished: others, body};
}

function reduceInput(input: ExampleInput, action: ExampleAction): ExampleInput {
  switch (action.type) {
    case 'input':
      return {...input, ...action.change};
    case 'parameter':
      return {...input, parameters: {...input.parameters, [action.key]: action.text}};
    case 'empty': {
      const others = (input.empty ?? []).filter((one) => one !== action.key);
      return {...input, empty: action.isSent ? [...others, action.key] : others};
    }
    case 'body':
      return {...input, body: action.body, whole: true, fields: {}, unfinished: []};
    case 'bodyField':
      return withBodyField(input, action.name, action.text, action.body);
    case 'files': {
      const others = withoutMember(input.files ?? {}, action.name);
      // A property without files is left out of the form.
      const files = action.files.length > 0 ? {...others, [action.name]: action.files} : others;
      return {...input, files};
    }
    case 'mediaType':
      return withMediaType(input, action.mediaType, action.before);
    case 'fill':
      return action.input;
    case 'reset':
      return EMPTY_INPUT;
    default:
      return input;
  }
}

function withKey(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  return new Set(isIn ? [...keys, key] : [...keys].filter((one) => one !== key));
}

/** The next state of an example. */
export function reduceExample(state: ExampleState, action: ExampleAction): ExampleState {
  const next = {...state, input: reduceInput(state.input, action)};
  switch (action.type) {
    case 'touch':
      return {...next, touched: new Set([...state.touched, ...action.fields])};
    case 'reveal':
      return {...next, revealed: withKey(state.revealed, action.key, action.isRevealed)};
    case 'fill':
      return {...INITIAL_STATE, input: next.input, revealed: state.revealed};
    case 'reset':
      return {...INITIAL_STATE, revealed: state.revealed};
    case 'submit':
      return {...next, submittedTo: action.server, progress: 'checking'};
    case 'reject':
      // The last response does not belong to the values that are shown.
      return {
        ...next,
        progress: 'idle',
        rejections: state.rejections + 1,
        outcome: undefined,
      };
    case 'send':
      return {...next, progress: 'sending', outcome: undefined};
    case 'receive':
      return {
        ...next,
        progress: action.isComplete ? 'idle' : 'sending',
        outcome: action.outcome,
      };
    case 'cancelCheck':
      return {...next, progress: 'idle'};
    default:
      return next;
  }
}
