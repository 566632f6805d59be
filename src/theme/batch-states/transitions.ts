/** A rectangle in which a label wraps, in units of the drawing. */
export type Box = {x: number; y: number; width: number; height: number};

type Transition = {
  from?: string;
  to: string;
  /** A signal of the API, or the id of an interface string. */
  label: string | {id: string};
  /** The line of the diagram, as the `d` of an SVG path. */
  line: string;
  labelBox: Box;
  /** Where the label stands in its box. */
  align?: 'start' | 'end';
};

/** The transitions between the states of a batch, and how the diagram draws them. */
export const TRANSITIONS = [
  {
    to: 'loading',
    label: {id: 'batchStates.created'},
    line: 'M52 15V56',
    labelBox: {x: 62, y: 8, width: 130, height: 46},
  },
  {
    from: 'loading',
    to: 'loaded',
    label: 'COMPLETE',
    line: 'M52 88V148',
    labelBox: {x: 62, y: 88, width: 106, height: 58},
  },
  {
    from: 'loaded',
    to: 'staging',
    label: {id: 'batchStates.promotionBegins'},
    line: 'M52 180V240',
    labelBox: {x: 62, y: 180, width: 106, height: 58},
  },
  {
    from: 'staging',
    to: 'active',
    label: {id: 'batchStates.promotionEnds'},
    line: 'M52 272V340',
    labelBox: {x: 62, y: 298, width: 270, height: 38},
  },
  {
    from: 'loading',
    to: 'aborted',
    label: 'ABORT',
    line: 'M100 72H196',
    labelBox: {x: 196, y: 8, width: 136, height: 46},
    align: 'end',
  },
  {
    from: 'loading',
    to: 'abandoned',
    label: {id: 'batchStates.timeout'},
    line: 'M170 72q8 0 8 8V144q0 8 8 8H196',
    labelBox: {x: 196, y: 92, width: 136, height: 42},
    align: 'end',
  },
  {
    from: 'loading',
    to: 'failed',
    label: 'FAIL',
    line: 'M178 80V208q0 8 8 8H196',
    labelBox: {x: 196, y: 170, width: 136, height: 28},
    align: 'end',
  },
  {
    from: 'staging',
    to: 'failed',
    label: {id: 'batchStates.failure'},
    line: 'M100 256H236q8 0 8 -8V232',
    labelBox: {x: 108, y: 260, width: 224, height: 38},
    align: 'start',
  },
  {
    from: 'active',
    to: 'inactive',
    label: {id: 'batchStates.undone'},
    line: 'M52 372V432',
    labelBox: {x: 62, y: 372, width: 270, height: 58},
  },
  {
    from: 'inactive',
    to: 'deleted',
    label: {id: 'batchStates.later'},
    line: 'M52 464V524',
    labelBox: {x: 62, y: 464, width: 270, height: 58},
  },
] as const satisfies readonly Transition[];
