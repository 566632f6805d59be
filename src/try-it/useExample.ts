import {useEffect, useMemo, useRef, useState} from 'react';
import type {BodyField, Operation, RequestBody} from '../openapi/types';
import {readField, writeField} from '../request/body-text';
import type {Outcome} from '../request/send';
import {fillServer} from '../request/server-url';
import {keyOf} from '../request/typed';
import type {HttpRequest, Problem, Values} from '../request/types';
import {writeRequest} from '../request/write';
import {chooseForAll} from './choice';
import {bodyOf, currentValues, fieldsOf, fieldText, NOTHING_TYPED, sampleRequest, sharedName, stillRequest, typedBefore, unfinishedProblems, type Preset, type Typed} from './current';
import type {Draft} from './draft';
import {withEmpty, withField, withFiles, withMediaType} from './edits';
import {record} from './history/later';
import {exampleKey, recall, remember} from './kept';
import type {Filling} from './link/values';
import {handedOn, prepareMock, sendTo, type LoadDescription} from './sending';
import {baseUrl, hasPlaces, type ServerKind, type ServerSettings} from './servers';
import {loadChecks, useChecks} from './useChecks';
import {useLeft} from './useLeft';
import {useSending} from './useSending';
import {forgetValues, shareValue, useSharedValues, type SharedValues} from './values';

/** All that an example knows and can do; what the components draw. */
export type Example = {
  operation: Operation;
  preset: Preset;
  server: ServerKind;
  ownUrl: string;
  values: Values;
  /** The body in the media type that is chosen. */
  body: RequestBody | undefined;
  /** The address that the request goes to, apart from its path. */
  base: string;
  /** The request as a sample shows it: what is sent, with placeholders for what is not filled in yet. */
  sample: HttpRequest;
  /** The same as printed documentation shows it. */
  still: HttpRequest;
  /** The values that all examples of the site share. */
  shared: SharedValues;
  /** The problems to show now: of fields that were left or, once Send was pressed, of all. */
  problems: Problem[];
  sending: boolean;
  outcome: Outcome | undefined;
  /** What is wrong with the body as JSON, if anything: the fields of the body cannot be edited then. */
  bodyBroken: Problem | undefined;
  /** The text that a field of the body shows. */
  fieldText: (field: BodyField) => string;
  chooseServer: (server: ServerKind) => void;
  setOwnUrl: (url: string) => void;
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
  leave: (field: string) => void;
  /** Sends, unless there are problems, which are shown then. @returns whether there were none. */
  press: () => Promise<boolean>;
  cancel: () => void;
  reset: () => void;
  /** Takes over what was typed before the example was live. */
  restore: (draft: Draft) => void;
  /** Takes over what a link brought, in the place of what was there. */
  fill: (filling: Filling) => void;
};

/** The value that names an uploaded file. */
const FILE_NAME = 'FILE_NAME';

type Options = {operation: Operation; settings: ServerSettings; preset: Preset; loadDescription: LoadDescription};

/**
 * The state of one example. Values outlive a change of server; those not typed or handed on are the demo values,
 * or none where real data is at stake.
 */
export function useExample({operation, settings, preset, loadDescription}: Options): Example {
  const [key] = useState(() => exampleKey(operation.id, preset));
  const [server, setServer] = useState<ServerKind>(() => recall(key)?.server ?? settings.default);
  const [typed, setTyped] = useState<Typed>(() => recall(key)?.typed ?? NOTHING_TYPED);
  const {left, leave, forget} = useLeft();
  const [pressed, setPressed] = useState(false);
  const {isSending, outcome, start, cancel, clear} = useSending(() => recall(key)?.outcome);
  const starting = useRef(false);
  const [isStarting, setStarting] = useState(false);
  const [checks, wantChecks] = useChecks();
  const shared = useSharedValues();

  // Back from another page of the site, the reader finds the example as it was.
  useEffect(() => remember(key, {server, typed, outcome}), [key, server, typed, outcome]);
  // The mock is fetched before it is asked, so that it answers without a network.
  useEffect(() => {
    if (server === 'mock') prepareMock(loadDescription);
  }, [server, loadDescription]);

  const situation = useMemo(() => ({operation, preset, server, shared}), [operation, preset, server, shared]);
  const values = useMemo(() => currentValues(situation, typed), [situation, typed]);
  const isPlaced = hasPlaces(operation, settings, server);
  const base = isPlaced ? fillServer(operation, values).url : baseUrl(operation, settings, server, typed.ownUrl);
  const written = useMemo(() => writeRequest(operation, values, isPlaced ? {} : {server: base}), [operation, values, isPlaced, base]);
  const sample = useMemo(() => sampleRequest(situation, values, typed, base), [situation, values, typed, base]);
  const problemsBy = (check: typeof checks) => [...written.problems, ...(check?.(operation, values, written.problems) ?? []), ...unfinishedProblems(typed)];
  const problems = problemsBy(checks);
  const still = useMemo(() => stillRequest(situation), [situation]);

  /** Takes over what was typed, which is to be checked from now on. */
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
  /** A value of the body that other examples use as well is theirs at once. */
  const shareFrom = (body: string) => {
    for (const field of fieldsOf(operation, typed)) {
      const name = sharedName(field);
      const text = readField(body, field);
      if (name && text !== readField(values.body ?? '', field)) shareValue(name, {text}, {secret: false});
    }
  };
  const press = async (): Promise<boolean> => {
    if (isSending || starting.current) return true;
    setPressed(true);
    starting.current = true;
    setStarting(true);
    wantChecks();
    const found = problemsBy(checks ?? (await loadChecks()));
    setStarting(false);
    // Cancelled while the checks were on their way.
    if (!starting.current) return true;
    starting.current = false;
    if (found.length > 0) return false;
    start(
      (signal, onAnswer) => sendTo(server, written.request, signal, loadDescription, onAnswer),
      (result) => {
        record({operation, values, base, server, ownUrl: typed.ownUrl}, result);
        for (const [name, text] of handedOn(operation, result)) shareValue(name, {text, from: {operation: operation.id, server}}, {secret: false});
      },
    );
    return true;
  };

  /** Forgets the answer, and the one that is waited for. */
  const clearAnswer = () => {
    starting.current = false;
    clear();
    setPressed(false);
    forget();
  };

  return {
    operation, preset, server, ownUrl: typed.ownUrl, values, body: bodyOf(operation, typed), base, sample, still, outcome, shared,
    problems: pressed ? problems : problems.filter(({field}) => left.has(field)),
    sending: isSending || isStarting,
    bodyBroken: written.problems.find(({field, code}) => field === 'body' && code === 'json'),
    fieldText: (field) => fieldText(typed, values.body ?? '', field),
    chooseServer: (next) => {
      setServer(next);
      chooseForAll({server: next, ownUrl: typed.ownUrl});
      setPressed(false);
    },
    setOwnUrl: (ownUrl) => {
      setTyped((now) => ({...now, ownUrl}));
      chooseForAll({server, ownUrl});
    },
    setPlace: ({index, variables = {}}) => edit((now) => ({...now, place: {index, variables}})),
    chooseSecurity: (security) => edit((now) => ({...now, security})),
    chooseMediaType: (mediaType) => edit((now) => withMediaType(now, mediaType, bodyOf(operation, now)?.mediaType ?? '')),
    setParameter,
    setEmpty: (name, isSent) => edit((now) => withEmpty(now, name, isSent)),
    setBody: (body) => {
      shareFrom(body);
      edit((now) => ({...now, body, whole: true, fields: {}, unfinished: []}));
    },
    setBodyField: (field, text) => {
      const body = writeField(values.body ?? '', field, text);
      if (body !== undefined) shareFrom(body);
      edit((now) => withField(now, field.name, text, body));
    },
    setFile: (file) => {
      setTyped((now) => ({...now, file}));
      const parameter = file && operation.parameters.find(({shared, name}) => (shared ?? name) === FILE_NAME);
      const text = parameter && values.parameters[keyOf(parameter)];
      // A name that the reader chose is the reader's.
      if (!parameter || (text !== '' && text !== parameter.example)) return undefined;
      setParameter(keyOf(parameter), file.name);
      return keyOf(parameter);
    },
    setFiles: (name, files) => edit((now) => withFiles(now, name, files)),
    leave: (field) => {
      wantChecks();
      leave(field);
    },
    press,
    cancel: () => {
      starting.current = false;
      cancel();
    },
    reset: () => {
      clearAnswer();
      forgetValues([...operation.parameters.map((one) => one.shared), ...fieldsOf(operation, typed).map(sharedName)].filter((name) => name !== undefined));
      setTyped(NOTHING_TYPED);
    },
    restore: (draft) => {
      const before = typedBefore(situation, draft);
      setServer((now) => settings.offered.find((one) => one === draft.values.server) ?? now);
      for (const [name, text] of Object.entries(before.parameters)) setParameter(name, text);
      if (before.body !== undefined) shareFrom(before.body);
      // What was typed in the moment since wins.
      setTyped((now) => ({...before, ...now, parameters: {...before.parameters, ...now.parameters}, body: now.body ?? before.body, ownUrl: now.ownUrl || before.ownUrl}));
    },
    fill: ({server: wanted, parameters, body, ownUrl, mediaType, security}) => {
      clearAnswer();
      setServer(wanted);
      const choices = {...(mediaType === undefined ? {} : {mediaType}), ...(security === undefined ? {} : {security})};
      setTyped({...NOTHING_TYPED, ...choices, ownUrl, ...(body === undefined ? {} : {body, whole: true})});
      for (const [name, text] of Object.entries(parameters)) setParameter(name, text);
      if (body !== undefined) shareFrom(body);
      wantChecks();
      // As if the reader had typed them: what is wrong with them is told at once.
      for (const name of [...Object.keys(parameters), ...(body === undefined ? [] : ['body', ...fieldsOf(operation, choices).map((field) => field.name)])]) leave(name);
    },
  };
}
