/** Something that comes from outside, and tries to be more than data. */
export type Payload = {
  /** Unique among those of its door. */
  name: string;
};

/** Calls the function with which the tests of browsers and commands notice that a payload runs. */
export const RUN = "hostile('ran')";

/** An origin that no page and no command may reach. */
export const ELSEWHERE = 'http://evil.example';

/** Runs a script, or calls another origin, where a text is read as HTML. */
export const HTML = `<script>${RUN}</script><img src=x onerror="${RUN}"><svg onload="${RUN}"></svg><iframe src="javascript:parent.${RUN}"></iframe><img src="${ELSEWHERE}/pixel">`;

/** Ends an element that holds the text, and then runs a script. */
export const BREAK_OUT = `"'></title></textarea></style></script></noscript>--><script>${RUN}</script>`;

/** Creates this file where a text is run as a program or as a command of a shell. */
export const TRACE = 'hostile-ran';

/** Runs commands where a text gets into a shell unquoted. */
export const SHELL = `'; touch ${TRACE}; "$(touch ${TRACE})" \`touch ${TRACE}\` #`;

/** Runs a program in Node.js. */
export const NODE = `(globalThis.hostile?.('ran'), globalThis.process?.getBuiltinModule?.('fs').writeFileSync('${TRACE}', ''))`;

/** Renames the window of a terminal, turns its text red, clears it and turns the direction of the text. */
export const TERMINAL = '\u001b]0;hostile\u0007\u001b[31m\u001b[2J\u009b31m\u202e';
