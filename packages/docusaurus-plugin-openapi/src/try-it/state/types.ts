import type {DescribedOperation} from '../field/rich-text.ts';
import type {LoadMock, Received} from '../servers/sendRequest.ts';
import type {ServerKind, ServerSettings} from '../servers/servers.ts';

/** The values that the page presets in an example. */
export type Preset = {
  /** By the keys of the parameters. */
  parameters: Record<string, string>;
  /** The name of an example of the body. */
  bodyExample?: string | undefined;
};

/** The constants of an example on a page. */
export type ExampleConfig = {
  operation: DescribedOperation;
  preset: Preset;
  settings: ServerSettings;
  /** Loads the mock in the page. */
  loadMock?: LoadMock;
};

/** The reader's input for a body of one media type. */
export type BodyInput = {
  body?: string | undefined;
  /** Whether the body was typed as a whole, as text. */
  whole?: boolean | undefined;
  /** The text last typed into each field of the body; the body cannot hold an unfinished list or number. */
  fields: Record<string, string>;
  /** The names of fields whose text is not JSON yet. */
  unfinished: string[];
};

/** The reader's input that only this example uses. Shared values and the choice of the server have stores of their own. */
export type ExampleInput = BodyInput & {
  /** By the keys of the parameters. */
  parameters: Record<string, string>;
  /** The keys of parameters that are sent although they are empty. */
  empty?: string[];
  /** A file that is sent instead of the text of the body, which is retained. */
  file?: File | undefined;
  /** The files of a form, by the name of the property. */
  files?: Record<string, File[]>;
  /** The media type of the body, where it is not the first one. */
  mediaType?: string | undefined;
  /** The media type of the response, where it is not the first one. */
  accept?: string | undefined;
  /** Input for bodies of other media types. */
  otherBodies?: Record<string, BodyInput>;
  /** The index among the alternatives of credentials. */
  security?: number | undefined;
  /** The index of the description's server, and the variables of its URL. */
  place?: {index: number; variables: Record<string, string>};
};

/** The input of a link or of an entry of the history. */
export type FilledInput = {
  server: ServerKind;
  /** By the keys of the parameters. */
  parameters: Record<string, string>;
  body?: string | undefined;
  mediaType?: string | undefined;
  accept?: string | undefined;
  security?: number | undefined;
  ownUrl: string;
};

export const EMPTY_BODY: BodyInput = {fields: {}, unfinished: []};
export const EMPTY_INPUT: ExampleInput = {...EMPTY_BODY, parameters: {}};

/** The state of one example. */
export type ExampleState = {
  input: ExampleInput;
  /** The fields that the reader has left; only their problems are shown before the first submit. */
  touched: ReadonlySet<string>;
  /** The keys of secret parameters whose text is shown. */
  revealed: ReadonlySet<string>;
  /** The server when Send was last pressed since the last reset: as long as it is chosen, all problems are shown. */
  submittedTo: ServerKind | undefined;
  /** How many submits problems have prevented. The focus moves to the first problem after each. */
  rejections: number;
  /** `checking`: the validator is being fetched. */
  progress: 'idle' | 'checking' | 'sending';
  /** The response or the failure; a part of the response while the rest of it is arriving. */
  outcome: Received | undefined;
};
