import {useEffect, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {utf8Length} from '@batchwise/openapi/http';
import {type JsonTree as Parsed, parseJsonTree} from '@batchwise/openapi/response';
import shared from '../../../ui/shared.module.css';
import {TreeView, type Target} from './TreeView.tsx';

export type JsonTreeProps = {
  text: string;
  /** Whether the body has ended as it should, so that a mistake is not due to a cut. */
  isWhole: boolean;
  label: string;
  target: Target | undefined;
};

/** A tree of at most this many values is open at first. */
const MOST_OPEN_AT_FIRST = 200;

/** A JSON body as a tree: only the rows of open branches are in the document. */
export function JsonTree({text, isWhole, label, target}: JsonTreeProps): ReactNode {
  const [parsed, setParsed] = useState<Parsed>();
  useEffect(() => {
    // Parsing takes up to 100 ms, and rendering comes on top: each is a task of its own.
    const timer = setTimeout(() => setParsed(parseJsonTree(text)));
    return () => clearTimeout(timer);
  }, [text]);
  if (!parsed) return null;
  const {root, count, mistake} = parsed;
  const note = mistake && <Mistake text={text} offset={mistake.offset} isWhole={isWhole} />;
  if (!root) return <p className={shared.note}>{note}</p>;
  return (
    <TreeView
      text={text}
      root={root}
      isOpen={count <= MOST_OPEN_AT_FIRST}
      label={label}
      target={target}
    >
      {note}
    </TreeView>
  );
}

function Mistake({
  text,
  offset,
  isWhole,
}: {
  text: string;
  offset: number;
  isWhole: boolean;
}): ReactNode {
  if (!isWhole)
    return (
      <Translate
        id="tryIt.tree.cut"
        description="Above the JSON tree of a response that did not arrive in full"
      >
        The response is incomplete.
      </Translate>
    );
  return (
    <Translate
      id="tryIt.tree.wrong"
      description="Above the JSON tree of a response with an error in its JSON. {offset} is the position of the error, such as 1250. “Text” is the button tryIt.view.text"
      values={{offset: utf8Length(text.slice(0, offset))}}
    >
      {'The JSON is invalid at byte {offset}. To see the rest, press “Text”.'}
    </Translate>
  );
}
