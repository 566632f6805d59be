/** How the mock of a description behaves. */
export type MockOptions = {
  /** A module of handlers by operation id, relative to the site; see `@batchwise/openapi-mock`. */
  handlers?: string;
  /** A JSON file with the items that collections begin with, relative to the site. */
  seed?: string;
  /** Whether created items are found, listed, changed and removed (by default true). */
  state?: boolean;
};

/** The reference pages of a description. */
export type ReferenceOptions = {
  /** Where the pages are, below the base URL: `api/trains`. */
  routeBasePath: string;
  /** How the sidebar groups operations: by their first tag. */
  groupBy?: 'tag';
};

/** An API description of the site. */
export type DescriptionOptions = {
  /** The name of the file without its extension: `trains`. Pages write it before a repeated operation id: `trains:listTrips`. */
  id: string;
  /**
   * The file, relative to the site: `openapi/trains.yaml`. Its translations are in
   * `i18n/<locale>/openapi/trains.overlay.yaml`, and its workflows beside it in `*.arazzo.yaml`.
   */
  path: string;
  /** The mock of this description in the page; false for none. By default a mock with state. */
  mock?: MockOptions | false;
  /** A page for each operation, tag and shared schema, and an overview; without it, there are none. */
  reference?: ReferenceOptions;
};

/** The files of a mock, as absolute paths. */
export type MockFiles = {handlers?: string; seed?: string; state: boolean};

/** A description of the site, with its files. */
export type SiteDescription = {
  id: string;
  /** The folder that has `openapi` and `i18n`, relative to the site; empty for the site itself. */
  folder: string;
  /** Undefined where the description has no mock. */
  mock: MockFiles | undefined;
  /** Where its reference pages are: `api/trains`. Undefined where it has none. */
  routeBasePath?: string | undefined;
};
