import type {BodyField} from '@batchwise/openapi/operation';
import {formatJson} from '@batchwise/openapi/json';
import {keyOf, readField, type Values, writeField} from '@batchwise/openapi/request';
import type {ServerKind} from '../servers/servers.ts';
import type {HistoryEntry} from '../history/entries.ts';
import {setServerChoice} from '../store/serverChoice.ts';
import {clearSharedValues, shareValue} from '../store/sharedValues.ts';
import {tryLoadValidator} from '../validation/loadValidator.ts';
import {replayEarlyValues, type EarlyValues} from './earlyInput.ts';
import {defined} from '../values/defined.ts';
import {originOf} from '../values/foreignSecrets.ts';
import type {ExampleAction} from './reducer.ts';
import {fieldsOf} from '../values/bodyValues.ts';
import {sharedName} from '../values/sharedText.ts';
import type {Example} from './selectors.ts';
import type {Submitter} from './submitter.ts';
import {EMPTY_INPUT, type ExampleConfig, type ExampleInput, type FilledInput} from './types.ts';

/** Changes the state of an example. The functions stay the same as long as the example is on the page. */
export type ExampleActions = {
  /** Chooses the server of all examples. */
  chooseServer: (server: ServerKind) => void;
  setOwnUrl: (url: string) => void;
  /** Chooses a server of the description, or sets the variables of its URL. */
  setPlace: (place: NonNullable<Values['server']>) => void;
  chooseSecurity: (index: number) => void;
  chooseMediaType: (mediaType: string) => void;
  /** Chooses the media type of the response. */
  chooseAccept: (accept: string) => void;
  setParameter: (key: string, text: string) => void;
  /** Chooses whether a parameter is sent although it is empty. */
  setEmpty: (key: string, isSent: boolean) => void;
  setBody: (body: string) => void;
  setBodyField: (field: BodyField, text: string) => void;
  /** Sends a file instead of the body's text. @returns the key of the parameter that was set to the name of the file. */
  setFile: (file: File | undefined) => string | undefined;
  /** Sets the files of one property of a form. */
  setFiles: (name: string, files: File[]) => void;
  /** Shows the problems of these fields from now on. */
  touch: (...fields: string[]) => void;
  reveal: (key: string, isRevealed: boolean) => void;
  /** Sends the request, unless there are problems. */
  submit: () => void;
  cancel: () => void;
  reset: () => void;
  /** Restores input that was typed before hydration. */
  restore: (values: EarlyValues) => void;
  /** Replaces all input, such as by that of a link. */
  fill: (input: FilledInput) => void;
  /** Sends a request of the history again, with the current secrets. */
  resend: (entry: HistoryEntry) => void;
};

type Context = {
  config: ExampleConfig;
  /** The example as it is at the moment of the call. */
  getExample: () => Example;
  dispatch: (action: ExampleAction) => void;
  submitter: Submitter;
};

/** The shared value that names an uploaded file. */
const FILE_NAME = 'FILE_NAME';

/** Shares the fields of a new body that other examples use, too. */
function shareBodyFields({operation, input, values}: Example, body: string): void {
  // Text that is not JSON yet has no fields.
  if (formatJson(body) === undefined) return;
  for (const field of fieldsOf(operation, input)) {
    const name = sharedName(field);
    const text = readField(body, field);
    if (name !== undefined && text !== readField(values.body ?? '', field))
      shareValue(name, {text}, {secret: false});
  }
}

export function createActions({
  config: {operation},
  getExample,
  dispatch,
  submitter,
}: Context): ExampleActions {
  /** Changes input that has to be checked. */
  const edit = (action: ExampleAction): void => {
    void tryLoadValidator();
    dispatch(action);
  };
  const change = (input: Partial<ExampleInput>): void => edit({type: 'input', change: input});

  const setParameter = (key: string, text: string): void => {
    const parameter = operation.parameters.find((one) => keyOf(one) === key);
    if (parameter?.shared === undefined) return edit({type: 'parameter', key, text});
    void tryLoadValidator();
    // In the mock, a secret is typed for the server that it stands for.
    const origin = originOf(getExample().base) ?? operation.server;
    shareValue(parameter.shared, {text, ...(parameter.secret && {origins: [origin]})}, parameter);
  };

  const touch = (...fields: string[]): void => edit({type: 'touch', fields});

  const fill = ({
    server,
    parameters,
    body,
    ownUrl,
    mediaType,
    accept,
    security,
  }: FilledInput): void => {
    submitter.abort();
    const before = getExample();
    const choices = defined({mediaType, accept, security});
    const typed = body === undefined ? {} : {body, whole: true};
    setServerChoice({server, ownUrl: ownUrl || before.ownUrl});
    dispatch({type: 'fill', input: {...EMPTY_INPUT, ...choices, ...typed}});
    for (const [key, text] of Object.entries(parameters)) setParameter(key, text);
    // Mistakes are shown at once, as if the reader had typed the values.
    touch(...Object.keys(parameters));
    if (body === undefined) return;
    shareBodyFields({...before, input: {...EMPTY_INPUT, ...choices}}, body);
    touch('body', ...fieldsOf(operation, choices).map(({name}) => name));
  };

  const actions: ExampleActions = {
    setParameter,
    touch,
    fill,
    submit: () => void submitter.submit(),
    cancel: submitter.cancel,
    chooseServer: (server) => {
      setServerChoice({server, ownUrl: getExample().ownUrl});
    },
    setOwnUrl: (ownUrl) => {
      setServerChoice({server: getExample().server, ownUrl});
    },
    setPlace: ({index, variables = {}}) => change({place: {index, variables}}),
    chooseSecurity: (security) => change({security}),
    chooseAccept: (accept) => change({accept}),
    chooseMediaType: (mediaType) => {
      const before = getExample().body?.mediaType ?? '';
      edit({type: 'mediaType', mediaType, before});
    },
    setEmpty: (key, isSent) => edit({type: 'empty', key, isSent}),
    setBody: (body) => {
      shareBodyFields(getExample(), body);
      edit({type: 'body', body});
    },
    setBodyField: (field, text) => {
      const example = getExample();
      const body = writeField(example.values.body ?? '', field, text);
      if (body !== undefined) shareBodyFields(example, body);
      edit({type: 'bodyField', name: field.name, text, body});
    },
    setFile: (file) => {
      dispatch({type: 'input', change: {file}});
      if (!file) return undefined;
      const parameter = operation.parameters.find((one) => (one.shared ?? one.name) === FILE_NAME);
      if (!parameter) return undefined;
      const key = keyOf(parameter);
      const text = getExample().values.parameters[key];
      // The reader has chosen another name.
      if (text !== '' && text !== parameter.example) return undefined;
      setParameter(key, file.name);
      return key;
    },
    setFiles: (name, files) => edit({type: 'files', name, files}),
    reveal: (key, isRevealed) => dispatch({type: 'reveal', key, isRevealed}),
    reset: () => {
      submitter.abort();
      const fields = fieldsOf(operation, getExample().input);
      const names = [...operation.parameters.map(({shared}) => shared), ...fields.map(sharedName)];
      clearSharedValues(names.filter((name) => name !== undefined));
      dispatch({type: 'reset'});
    },
    restore: (values) => replayEarlyValues(getExample(), actions, values),
    resend: ({server, ownUrl, parameters, chosen, request}) => {
      const body = typeof request.body === 'string' ? {body: request.body} : {};
      fill({...chosen, ...body, server, ownUrl, parameters});
      void submitter.submit();
    },
  };
  return actions;
}
