import {useMemo, useRef, useState} from 'react';
import type {BodyField, JsonObject, Operation} from '../openapi/types';
import {holdsField, readField, writeField} from '../request/body-text';
import {buildRequest, defaultValues} from '../request/build';
import {send, type Fetch, type Outcome} from '../request/send';
import type {HttpRequest, Problem, Values} from '../request/types';
import type {Draft} from './draft';
import {useLeft} from './useLeft';
import {baseUrl, startsEmpty, type ServerKind, type ServerSettings} from './servers';

type LoadDescription = (() => Promise<{default: JsonObject}>) | undefined;

/** All that an example knows and can do; what the components draw. */
export type Example = {
  operation: Operation;
  server: ServerKind;
  ownUrl: string;
  values: Values;
  /** The request as a sample shows it: what is sent, with placeholders for what is not filled in yet. */
  sample: HttpRequest;
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
  setParameter: (name: string, value: string) => void;
  setBody: (body: string) => void;
  setBodyField: (field: BodyField, typed: string) => void;
  leave: (field: string) => void;
  /** Sends, unless there are problems, which are shown then. @returns whether there were none. */
  press: () => boolean;
  cancel: () => void;
  reset: () => void;
  /** Takes over what was typed before the example was live. */
  restore: (draft: Draft) => void;
};

type Typed = {
  parameters: Record<string, string>;
  body?: string;
  ownUrl: string;
  /** What was typed last into each field of the body: the body cannot hold an unfinished list or number. */
  fields: Record<string, string>;
  /** The names of fields whose text is not JSON yet. */
  unfinished: string[];
};

const NOTHING_TYPED: Typed = {parameters: {}, ownUrl: '', fields: {}, unfinished: []};

function typedBefore(operation: Operation, {values}: Draft): Typed {
  const parameters = Object.fromEntries(operation.parameters.flatMap(({name}) => (`field-${name}` in values ? [[name, values[`field-${name}`] ?? '']] : [])));
  const example = defaultValues(operation, 'example').body;
  const fields = operation.body?.fields ?? [];
  const filled = fields.reduce((body, field) => {
    const typed = values[`field-${field.name}`];
    return typed === undefined ? body : (writeField(body, field, typed) ?? body);
  }, example ?? '');
  const body = values.body ?? (filled === (example ?? '') ? undefined : filled);
  return {...NOTHING_TYPED, parameters, body, ownUrl: values['field-url'] ?? ''};
}

/**
 * The state of one example. Values typed by the reader outlive a change of server; values not typed are
 * the demo values, or none where real data is at stake. Everything is kept in memory only.
 */
export function useExample(operation: Operation, settings: ServerSettings, loadDescription: LoadDescription): Example {
  const [server, setServer] = useState<ServerKind>(settings.default);
  const [typed, setTyped] = useState<Typed>(NOTHING_TYPED);
  const {left, leave, forget} = useLeft();
  const [pressed, setPressed] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const [sending, setSending] = useState<AbortController>();
  const latest = useRef<AbortController>(undefined);

  const base = baseUrl(operation, settings, server, typed.ownUrl);
  const values = useMemo(() => currentValues(operation, server, typed), [operation, server, typed]);
  const built = useMemo(() => buildRequest(operation, values, {server: base}), [operation, values, base]);
  const sample = useMemo(() => sampleRequest(operation, values, base, typed.body === undefined), [operation, values, base, typed.body]);
  const problems = useMemo(() => [...built.problems, ...unfinishedProblems(typed.unfinished)], [built, typed.unfinished]);

  const press = (): boolean => {
    if (sending) return true;
    setPressed(true);
    if (problems.length > 0) return false;
    const controller = new AbortController();
    latest.current = controller;
    setSending(controller);
    setOutcome(undefined);
    void sendTo(server, built.request, controller.signal, loadDescription).then((result) => {
      if (latest.current !== controller) return;
      setSending(undefined);
      setOutcome(result);
    });
    return true;
  };

  return {
    operation, server, ownUrl: typed.ownUrl, values, sample, outcome,
    problems: pressed ? problems : problems.filter(({field}) => left.has(field)),
    sending: sending !== undefined,
    bodyBroken: built.problems.find(({field, code}) => field === 'body' && code === 'json'),
    fieldText: (field) => fieldText(typed, values.body ?? '', field),
    chooseServer: (next) => {
      setServer(next);
      setPressed(false);
    },
    setOwnUrl: (ownUrl) => setTyped((now) => ({...now, ownUrl})),
    setParameter: (name, value) => setTyped((now) => ({...now, parameters: {...now.parameters, [name]: value}})),
    setBody: (body) => setTyped((now) => ({...now, body, fields: {}, unfinished: []})),
    setBodyField: (field, text) =>
      setTyped((now) => {
        const body = writeField(currentValues(operation, server, now).body ?? '', field, text);
        const others = now.unfinished.filter((name) => name !== field.name);
        const fields = {...now.fields, [field.name]: text};
        return body === undefined ? {...now, fields, unfinished: [...others, field.name]} : {...now, fields, unfinished: others, body};
      }),
    leave,
    press,
    cancel: () => sending?.abort(),
    reset: () => {
      sending?.abort();
      latest.current = undefined;
      setSending(undefined);
      setOutcome(undefined);
      setPressed(false);
      forget();
      setTyped(NOTHING_TYPED);
    },
    restore: (draft) => {
      const before = typedBefore(operation, draft);
      setServer((now) => settings.offered.find((one) => one === draft.values.server) ?? now);
      // What was typed in the moment since wins.
      setTyped((now) => ({...now, parameters: {...before.parameters, ...now.parameters}, body: now.body ?? before.body, ownUrl: now.ownUrl || before.ownUrl}));
    },
  };
}

function currentValues(operation: Operation, server: ServerKind, typed: Typed): Values {
  const empty = startsEmpty(server);
  const defaults = defaultValues(operation, empty ? 'empty' : 'example');
  const body = typed.body ?? (empty && operation.body ? '{}' : defaults.body);
  return {parameters: {...defaults.parameters, ...typed.parameters}, ...(body === undefined ? {} : {body})};
}

/** A body not yet touched is shown as the description's example, so that an empty form still reads as documentation. */
function sampleRequest(operation: Operation, values: Values, server: string, untouched: boolean): HttpRequest {
  const body = untouched ? defaultValues(operation, 'example').body : values.body;
  return buildRequest(operation, {...values, ...(body === undefined ? {} : {body})}, {server, placeholders: true}).request;
}

function unfinishedProblems(unfinished: string[]): Problem[] {
  return unfinished.map((field) => ({field, code: 'json'}));
}

function sendTo(server: ServerKind, request: HttpRequest, signal: AbortSignal, loadDescription: LoadDescription): Promise<Outcome> {
  if (server === 'mock' && loadDescription) return send(request, {fetch: mockFetch(loadDescription), signal, isLocal: true});
  return send(request, {signal, pageUrl: window.location.href, probe: true});
}

/** The mock and the description that it works from are fetched with the first request to it. */
function mockFetch(loadDescription: NonNullable<LoadDescription>): Fetch {
  return async (request) => {
    const [{createMock}, {default: document}] = await Promise.all([import('../mock'), loadDescription()]);
    return createMock({document}).fetch(request);
  };
}

function fieldText({fields, unfinished}: Typed, body: string, field: BodyField): string {
  const typed = fields[field.name];
  const isCurrent = typed !== undefined && (unfinished.includes(field.name) || holdsField(body, field, typed));
  return isCurrent ? typed : readField(body, field);
}
