import {cleanup, render} from '@testing-library/react';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import type {ReactNode} from 'react';
import {afterEach} from 'vitest';
import {showRichTexts} from '../field/RichText.tsx';
import type {DescribedOperation} from '../field/rich-text.ts';
import * as files from '../body/files.ts';
import {FormPartsContext} from '../form/parts.ts';
import * as accept from '../form/AcceptMenu.tsx';
import * as notes from '../form/Notes.tsx';
import * as examples from '../field/ExampleMenu.tsx';
import * as nested from '../body/EditAsForm.tsx';
import * as formats from '../messages/formats.ts';
import type {ServerSettings} from '../servers/servers.ts';
import {SiteContext} from '../site/site.ts';
import {forgetServerChoice} from '../store/serverChoice.ts';
import {clearSharedValues} from '../store/sharedValues.ts';
import {ExampleProvider} from './ExampleProvider.tsx';
import type {Preset} from './types.ts';

const SETTINGS: ServerSettings = {
  offered: ['mock', 'local', 'real', 'relay', 'own'],
  default: 'own',
  localUrl: 'http://127.0.0.1:4010',
  realUrl: '',
};

let count = 0;

afterEach(() => {
  cleanup();
  clearSharedValues();
  forgetServerChoice();
});

/** Renders a part of an example with what the site provides. */
export function renderInExample(
  part: ReactNode,
  operation: DescribedOperation,
  preset: Preset = {parameters: {}},
): UserEvent {
  // The site remembers examples by their operations; each test has an operation of its own.
  count += 1;
  const rich = showRichTexts(operation.richTexts ?? {});
  const config = {operation: {...operation, id: `operation${count}`}, preset, settings: SETTINGS};
  const site = {servers: SETTINGS, locale: 'en', errorPage: '/errors', navigate: () => {}};
  render(
    <SiteContext value={site}>
      <FormPartsContext value={{files, notes, accept, rich, examples, nested, formats}}>
        <ExampleProvider config={config}>{part}</ExampleProvider>
      </FormPartsContext>
    </SiteContext>,
  );
  return userEvent.setup();
}
