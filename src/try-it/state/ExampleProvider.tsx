import {useEffect, useMemo, useState} from 'react';
import type {BodyField, Operation, RequestBody} from '../../openapi/types';
import {buildRequest} from '../../request/build/build-request';
import {fillServer} from '../../request/parameters/server-url';
import type {HttpRequest, Problem, Values} from '../../request/types';
import {useLeft} from '../form/useTouched';
import {loadChecks, useChecks} from '../form/useValidator';
import {record} from '../history/record';
import type {Filling} from '../link/filling';
import {
  prepareMock,
  sendTo,
  withHandedOn,
  type LoadDescription,
  type Received,
} from '../send/sendRequest';
import {usePress} from '../send/useSubmit';
import {baseUrl, hasPlaces, type ServerKind, type ServerSettings} from '../servers/servers';
import {editingOf, shareFrom, type Edited, type Editing} from './actions';
import type {Draft} from './earlyInput';
import {exampleKey, recall, remember} from './rememberedExamples';
import {
  bodyOf,
  currentValues,
  fieldsOf,
  fieldText,
  NOTHING_TYPED,
  sampleRequest,
  sharedName,
  stillRequest,
  typedBefore,
  unfinishedProblems,
  type Preset,
  type Typed,
} from './selectors';
import {chooseForAll} from './serverChoice';
import {forgetValues, shareValue, useSharedValues, type SharedValues} from './sharedValues';

/** All that an example knows and can do; what the components draw. */
export type Example = Editing & {
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
  outcome: Received | undefined;
  /** What is wrong with the body as JSON, if anything: the fields of the body cannot be edited then. */
  bodyBroken: Problem | undefined;
  /** The text that a field of the body shows. */
  fieldText: (field: BodyField) => string;
  chooseServer: (server: ServerKind) => void;
  setOwnUrl: (url: string) => void;
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

type Options = {
  operation: Operation;
  settings: ServerSettings;
  preset: Preset;
  loadDescription: LoadDescription;
};

/**
 * The state of one example. Values outlive a change of server; those not typed or handed on are the demo values,
 * or none where real data is at stake.
 */
export function useExample({operation, settings, preset, loadDescription}: Options): Example {
  const [key] = useState(() => exampleKey(operation.id, preset));
  const [server, setServer] = useState<ServerKind>(() => recall(key)?.server ?? settings.default);
  const [typed, setTyped] = useState<Typed>(() => recall(key)?.typed ?? NOTHING_TYPED);
  const {left, leave, forget} = useLeft();
  const [checks, wantChecks] = useChecks();
  const shared = useSharedValues();

  // The mock is fetched before it is asked, so that it answers without a network.
  useEffect(() => {
    if (server === 'mock') prepareMock(loadDescription);
  }, [server, loadDescription]);

  const situation = useMemo(
    () => ({operation, preset, server, shared}),
    [operation, preset, server, shared],
  );
  const values = useMemo(() => currentValues(situation, typed), [situation, typed]);
  const isPlaced = hasPlaces(operation, settings, server);
  const base = isPlaced
    ? fillServer(operation, values).url
    : baseUrl(operation, settings, server, typed.ownUrl);
  const written = useMemo(
    () => buildRequest(operation, values, isPlaced ? {} : {server: base}),
    [operation, values, isPlaced, base],
  );
  const sample = useMemo(
    () => sampleRequest(situation, values, typed, base),
    [situation, values, typed, base],
  );
  const problemsBy = (check: typeof checks) => [
    ...written.problems,
    ...(check?.(operation, values, written.problems) ?? []),
    ...unfinishedProblems(typed),
  ];
  const problems = problemsBy(checks);
  const still = useMemo(() => stillRequest(situation), [situation]);
  const {pressed, sending, outcome, press, cancel, unpress, clear} = usePress({
    before: () => recall(key)?.outcome,
    findProblems: async () => {
      wantChecks();
      return problemsBy(checks ?? (await loadChecks()));
    },
    send: async (signal, onAnswer) =>
      withHandedOn(
        operation,
        await sendTo(server, written.request, signal, loadDescription, onAnswer),
      ),
    onEnd: (result) => {
      record({operation, values, base, server, ownUrl: typed.ownUrl}, result);
      for (const [name, text] of result.handedOn ?? [])
        shareValue(name, {text, from: {operation: operation.id, server}}, {secret: false});
    },
  });
  // Back from another page of the site, the reader finds the example as it was.
  useEffect(() => remember(key, {server, typed, outcome}), [key, server, typed, outcome]);

  const edited: Edited = {operation, typed, values, setTyped, wantChecks};
  const editing = editingOf(edited);
  const setParameters = (parameters: Record<string, string>) =>
    Object.entries(parameters).forEach(([name, text]) => editing.setParameter(name, text));
  const clearAnswer = () => {
    clear();
    forget();
  };

  return {
    ...editing,
    operation,
    preset,
    server,
    ownUrl: typed.ownUrl,
    values,
    body: bodyOf(operation, typed),
    base,
    sample,
    still,
    outcome,
    shared,
    sending,
    press,
    cancel,
    problems: pressed ? problems : problems.filter(({field}) => left.has(field)),
    bodyBroken: written.problems.find(({field, code}) => field === 'body' && code === 'json'),
    fieldText: (field) => fieldText(typed, values.body ?? '', field),
    chooseServer: (next) => {
      setServer(next);
      chooseForAll({server: next, ownUrl: typed.ownUrl});
      unpress();
    },
    setOwnUrl: (ownUrl) => {
      setTyped((now) => ({...now, ownUrl}));
      chooseForAll({server, ownUrl});
    },
    leave: (field) => {
      wantChecks();
      leave(field);
    },
    reset: () => {
      clearAnswer();
      forgetValues(
        [
          ...operation.parameters.map((one) => one.shared),
          ...fieldsOf(operation, typed).map(sharedName),
        ].filter((name) => name !== undefined),
      );
      setTyped(NOTHING_TYPED);
    },
    restore: (draft) => {
      const before = typedBefore(situation, draft);
      setServer((now) => settings.offered.find((one) => one === draft.values.server) ?? now);
      setParameters(before.parameters);
      if (before.body !== undefined) shareFrom(edited, before.body);
      // What was typed in the moment since wins.
      setTyped((now) => ({
        ...before,
        ...now,
        parameters: {...before.parameters, ...now.parameters},
        body: now.body ?? before.body,
        ownUrl: now.ownUrl || before.ownUrl,
      }));
    },
    fill: ({server: wanted, parameters, body, ownUrl, mediaType, security}) => {
      clearAnswer();
      setServer(wanted);
      const choices = {
        ...(mediaType === undefined ? {} : {mediaType}),
        ...(security === undefined ? {} : {security}),
      };
      setTyped({
        ...NOTHING_TYPED,
        ...choices,
        ownUrl,
        ...(body === undefined ? {} : {body, whole: true}),
      });
      setParameters(parameters);
      if (body !== undefined) shareFrom(edited, body);
      wantChecks();
      // As if the reader had typed them: what is wrong with them is told at once.
      for (const name of [
        ...Object.keys(parameters),
        ...(body === undefined
          ? []
          : ['body', ...fieldsOf(operation, choices).map((field) => field.name)]),
      ])
        leave(name);
    },
  };
}
