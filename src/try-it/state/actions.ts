import type {BodyField, Operation} from '../../openapi/types';
import {readField, writeField} from '../../request/body/json-fields';
import {keyOf} from '../../request/parameters/parse-input';
import type {Values} from '../../request/types';
import {withEmpty, withField, withFiles, withMediaType} from './reducer';
import {bodyOf, fieldsOf, sharedName, type Typed} from './selectors';
import {shareValue} from './sharedValues';

/** How a reader fills in an example. */
export type Editing = {
  /** Chooses the server of the description, or gives its variables. */
  setPlace: (place: NonNullable<Values['server']>) => void;
  chooseSecurity: (index: number) => void;
  chooseMediaType: (mediaType: string) => void;
  setParameter: (key: string, value: string) => void;
  /** Whether a parameter is sent although it is empty. */
  setEmpty: (key: string, isSent: boolean) => void;
  setBody: (body: string) => void;
  setBodyField: (field: BodyField, typed: string) => void;
  /** Sends a file in the place of the body's text, or the text again. @returns the file name that it proposes, if any. */
  setFile: (file: File | undefined) => string | undefined;
  /** The files of one property of a form. */
  setFiles: (name: string, files: File[]) => void;
};

/** The value that names an uploaded file. */
const FILE_NAME = 'FILE_NAME';

export type Edited = {
  operation: Operation;
  /** What is filled in at this moment. */
  typed: Typed;
  values: Values;
  setTyped: (change: (now: Typed) => Typed) => void;
  /** Fetches the checks: there is something to check from now on. */
  wantChecks: () => void;
};

/** A value of the body that other examples use as well is theirs at once. */
export function shareFrom({operation, typed, values}: Edited, body: string): void {
  for (const field of fieldsOf(operation, typed)) {
    const name = sharedName(field);
    const text = readField(body, field);
    if (name && text !== readField(values.body ?? '', field))
      shareValue(name, {text}, {secret: false});
  }
}

/** What the fields of a form do. */
export function editingOf(edited: Edited): Editing {
  const {operation, values, setTyped, wantChecks} = edited;
  const edit = (change: (now: Typed) => Typed) => {
    wantChecks();
    setTyped(change);
  };
  const setParameter = (key: string, text: string) => {
    const parameter = operation.parameters.find((one) => keyOf(one) === key);
    wantChecks();
    if (parameter?.shared) shareValue(parameter.shared, {text}, parameter);
    else setTyped((now) => ({...now, parameters: {...now.parameters, [key]: text}}));
  };
  return {
    setParameter,
    setPlace: ({index, variables = {}}) => edit((now) => ({...now, place: {index, variables}})),
    chooseSecurity: (security) => edit((now) => ({...now, security})),
    chooseMediaType: (mediaType) =>
      edit((now) => withMediaType(now, mediaType, bodyOf(operation, now)?.mediaType ?? '')),
    setEmpty: (name, isSent) => edit((now) => withEmpty(now, name, isSent)),
    setBody: (body) => {
      shareFrom(edited, body);
      edit((now) => ({...now, body, whole: true, fields: {}, unfinished: []}));
    },
    setBodyField: (field, text) => {
      const body = writeField(values.body ?? '', field, text);
      if (body !== undefined) shareFrom(edited, body);
      edit((now) => withField(now, field.name, text, body));
    },
    setFile: (file) => {
      setTyped((now) => ({...now, file}));
      const parameter =
        file && operation.parameters.find(({shared, name}) => (shared ?? name) === FILE_NAME);
      const text = parameter && values.parameters[keyOf(parameter)];
      // A name that the reader chose is the reader's.
      if (!parameter || (text !== '' && text !== parameter.example)) return undefined;
      setParameter(keyOf(parameter), file.name);
      return keyOf(parameter);
    },
    setFiles: (name, files) => edit((now) => withFiles(now, name, files)),
  };
}
