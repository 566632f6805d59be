import {describe, expect, it} from 'vitest';
import {diagramLabels, withoutLabels} from './diagram-labels.ts';

const labelsOf = (text: string): string[] => {
  const lines = text.split('\n');
  return diagramLabels(lines).flatMap((ranges, at) =>
    ranges.map(([start, end]) => (lines[at] ?? '').slice(start, end)),
  );
};

describe('the labels of a diagram', () => {
  it.each<[string, string, string[]]>([
    [
      'a flowchart',
      'flowchart TD\n  a[Start: now] --> b{Is it done?}\n  b -->|Yes, it is| c("The end")\n  b -- not yet --> d((Wait a bit))\n  c == at last ==> e[["Stored"]]\n  d -. perhaps .-> f{{Other}}',
      [
        'Start: now',
        'Is it done?',
        'Yes, it is',
        'The end',
        'not yet',
        'Wait a bit',
        'at last',
        'Stored',
        'perhaps',
        'Other',
      ],
    ],
    [
      'subgraphs',
      'graph LR\nsubgraph one [The first part]\nend\nsubgraph The second part\nend',
      ['The first part', 'The second part'],
    ],
    [
      'a sequence',
      'sequenceDiagram\n  participant A as The client\n  actor B as A person\n  A->>B: asks politely\n  alt it works\n  B-->>A: says yes\n  else it fails\n  B-->>A: says no\n  end\n  loop every minute\n  Note over A,B: They wait\n  end',
      [
        'The client',
        'A person',
        'asks politely',
        'it works',
        'says yes',
        'it fails',
        'says no',
        'every minute',
        'They wait',
      ],
    ],
    [
      'states',
      'stateDiagram-v2\n  state "It is loading" as loading\n  loading --> done: all of it\n  note right of done\n    Nothing more\n    to do\n  end note\n  note left of done : a short one',
      ['It is loading', 'all of it', 'Nothing more', 'to do', 'a short one'],
    ],
    [
      'a pie',
      'pie showData title The parts of it\n  "The first" : 40\n  "The rest" : 60.5',
      ['The parts of it', 'The first', 'The rest'],
    ],
    [
      'looks and links',
      'flowchart TD\n  style a fill:#fff\n  classDef b fill: #fff\n  click a "https://x.example"\n  %% a: comment',
      [],
    ],
  ])('of %s', (_, text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
  });

  it('may be translated, and nothing else', () => {
    const without = (text: string): string => withoutLabels(text.split('\n')).join('\n');
    expect(without('flowchart TD\n a{Is it?} --> b')).toBe(
      without('flowchart TD\n a{Is het zo?} --> b'),
    );
    expect(without('flowchart TD\n a{Is it?} --> b')).not.toBe(
      without('flowchart TD\n a{Is it?} --> c'),
    );
    const label = (words: string): string => without(`sequenceDiagram\n A->>B: ${words}`);
    expect(label('asks')).toBe(label('vraagt'));
    expect(label('asks')).not.toBe(label('asks %%{init: {}}%%'));
  });

  it.each([
    ['front matter', '---\nconfig:\n  themeCSS: CSS\n---\nsequenceDiagram\n A->>B: asks'],
    ['front matter after an empty line', '\n---\ntitle: CSS\n---\nsequenceDiagram\n A->>B: asks'],
    ['a directive', '%%{init: {"themeCSS": "CSS"}}%%\nsequenceDiagram\n A->>B: asks'],
    [
      'a directive of several lines',
      'sequenceDiagram\n A->>B: asks\n %%{init: {\n "themeCSS": "CSS"\n }}%%',
    ],
    ['an HTML label', 'flowchart TD\n a["<b class=CSS>Go</b>"] --> b'],
    ['an HTML label in a message', 'sequenceDiagram\n A->>B: <img src=CSS>'],
    ['an HTML label in entities', 'sequenceDiagram\n A->>B: #lt;img src=CSS>'],
    ['a directive in a note', 'sequenceDiagram\n note right of A\n %%{init: CSS}%%\n end note'],
  ])('does not make a label of %s', (_, text) => {
    const without = (value: string) => withoutLabels(text.replace('CSS', value).split('\n')).join();
    expect(without('a{background: url(//evil.example)}')).not.toBe(without('a{}'));
  });

  it('may have line breaks', () => {
    const without = (label: string) => withoutLabels(['flowchart TD', ` a["${label}"] --> b`]);
    expect(without('Is<br/>it?')).toEqual(without('Is het<br>zo?'));
  });
});
