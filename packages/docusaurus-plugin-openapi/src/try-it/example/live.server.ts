import * as nested from '../body/EditAsForm.tsx';
import * as files from '../body/files.ts';
import * as examples from '../field/ExampleMenu.tsx';
import {showRichTexts} from '../field/RichText.tsx';
import * as accept from '../form/AcceptMenu.tsx';
import * as notes from '../form/Notes.tsx';
import * as formats from '../messages/formats.ts';
import {showByHand} from '../sample/byHand.tsx';
import type {Loaded, OnServer} from './live.browser.ts';
import {LiveExample} from './LiveExample.tsx';
import type {LoadOperation} from './source.ts';

const rendered: OnServer = ({richTexts = {}, codeSamples}) => ({
  LiveExample,
  parts: {
    files,
    notes,
    accept,
    examples,
    nested,
    formats,
    rich: showRichTexts(richTexts),
    byHand: codeSamples && showByHand(codeSamples),
  },
});

/** On the server, the live example is rendered into the page. */
export const onServer: OnServer | undefined = rendered;

export async function loadLiveExample(loadOperation: LoadOperation): Promise<Loaded> {
  const {default: operation} = await loadOperation();
  return {...rendered(operation), operation};
}
