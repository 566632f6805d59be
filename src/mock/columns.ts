/** How many batches share one set of arrays. Whole sets are given back as their last batch goes. */
const CHUNK = 16_384;

/** What is kept of every batch: 29 bytes, in columns. Texts stand elsewhere, and here only as numbers. */
export type Columns = {
  created: Float64Array;
  changed: Float64Array;
  owner: Uint32Array;
  dataset: Uint32Array;
  format: Uint32Array;
  state: Uint8Array;
};

export type Row = {[name in keyof Columns]: number};

/** Rows under rising numbers: new ones at the end, the oldest let go first. */
export type Table = {
  put: (number: number, row: Row) => void;
  get: (number: number) => Row;
  /** Gives back the memory of rows before this number. */
  dropBefore: (number: number) => void;
};

const makeColumns = (): Columns => ({
  created: new Float64Array(CHUNK),
  changed: new Float64Array(CHUNK),
  owner: new Uint32Array(CHUNK),
  dataset: new Uint32Array(CHUNK),
  format: new Uint32Array(CHUNK),
  state: new Uint8Array(CHUNK),
});

/** Makes an empty table. It grows set by set, so that no growth copies what is there. */
export function createTable(): Table {
  const chunks = new Map<number, Columns>();
  const chunkOf = (number: number): Columns => {
    const index = Math.floor(number / CHUNK);
    const chunk = chunks.get(index) ?? makeColumns();
    chunks.set(index, chunk);
    return chunk;
  };
  return {
    put: (number, row) => {
      const chunk = chunkOf(number);
      const at = number % CHUNK;
      chunk.created[at] = row.created;
      chunk.changed[at] = row.changed;
      chunk.owner[at] = row.owner;
      chunk.dataset[at] = row.dataset;
      chunk.format[at] = row.format;
      chunk.state[at] = row.state;
    },
    get: (number) => {
      const {created, changed, owner, dataset, format, state} = chunkOf(number);
      const at = number % CHUNK;
      return {
        created: created[at],
        changed: changed[at],
        owner: owner[at],
        dataset: dataset[at],
        format: format[at],
        state: state[at],
      };
    },
    dropBefore: (number) => {
      // Rows go one by one, so that only the set just before can have become free.
      if (number % CHUNK === 0) chunks.delete(number / CHUNK - 1);
    },
  };
}
