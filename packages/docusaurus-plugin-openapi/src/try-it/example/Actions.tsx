import {useRef, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import buttons from '../../ui/Buttons.module.css';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {Menu, type MenuItem} from '../../ui/Menu.tsx';
import shared from '../../ui/shared.module.css';
import {useCopyLink} from '../link/useCopyLink.tsx';
import {ServerMenu} from '../servers/ServerMenu.tsx';
import {useExampleActions, useExampleState, useProblems} from '../state/ExampleProvider.tsx';
import styles from './TryIt.module.css';

const loadNotSent = async () => (await import('./NotSent.tsx')).NotSent;
const loadPastePanel = async () => (await import('../paste/PastePanel.tsx')).PastePanel;

/** The server, Send, Cancel while something is on its way, and a menu of further actions with the panels that these open. */
export function Actions({id, onReset}: {id: string; onReset: () => void}): ReactNode {
  const {progress, rejections, outcome} = useExampleState();
  const fields = new Set(useProblems().map(({field}) => field));
  const {submit, cancel} = useExampleActions();
  const send = useRef<HTMLButtonElement>(null);
  const [isPasting, setPasting] = useState(false);
  const link = useCopyLink(`${id}-link`);
  const onCancel = () => {
    // Cancel is about to be removed, and would lose the focus.
    send.current?.focus();
    cancel();
  };
  const items: MenuItem[] = [
    {
      id: 'paste',
      onSelect: () => setPasting(true),
      label: (
        <Translate id="tryIt.paste" description="In the menu “⋯”: fills in the form">
          Paste curl command
        </Translate>
      ),
    },
    {
      id: 'link',
      onSelect: link.copy,
      label: (
        <Translate id="tryIt.link.copy" description="In the menu “⋯”: copies a link to the example">
          Copy link
        </Translate>
      ),
    },
    {
      id: 'reset',
      onSelect: () => {
        setPasting(false);
        link.close();
        onReset();
      },
      label: (
        <Translate
          id="tryIt.reset"
          description="In the menu “⋯”: restores the initial values of the form"
        >
          Reset
        </Translate>
      ),
    },
  ];
  return (
    <>
      <div className={clsx(styles.actions, shared.liveOnly)}>
        <ServerMenu id={`${id}-server`} />
        <button
          ref={send}
          type="button"
          className={buttons.send}
          title={translate({
            id: 'tryIt.shortcut',
            message: 'Shortcut: Ctrl+Enter or ⌘+Enter',
            description: 'Tooltip of “Send”: its keyboard shortcut',
          })}
          aria-disabled={progress !== 'idle'}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={submit}
        >
          <Translate id="tryIt.send" description="Button that sends the request of a live example">
            Send
          </Translate>
        </button>
        {progress !== 'idle' && (
          <button type="button" className={buttons.secondary} onClick={onCancel}>
            <Translate id="tryIt.cancel" description="Button that stops waiting for the response">
              Cancel
            </Translate>
          </button>
        )}
        <Menu
          className={buttons.icon}
          name={translate({
            id: 'tryIt.actions',
            message: 'More actions',
            description: 'Accessible name of the menu “⋯” after “Send”',
          })}
          items={items}
        >
          <span aria-hidden="true">⋯</span>
        </Menu>
      </div>
      <div className={shared.liveOnly}>
        {rejections > 0 && !outcome && fields.size > 0 && (
          <LazyComponent load={loadNotSent} props={{count: fields.size}} />
        )}
        {isPasting && (
          <LazyComponent
            load={loadPastePanel}
            props={{id: `${id}-paste`, example: id, onClose: () => setPasting(false)}}
          />
        )}
        {link.result}
      </div>
    </>
  );
}
