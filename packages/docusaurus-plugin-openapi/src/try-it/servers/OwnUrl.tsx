import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {SecretInput} from '../credentials/SecretInput.tsx';
import form from '../form/Form.module.css';
import {useExample, useExampleActions, useProblems} from '../state/ExampleProvider.tsx';
import {useProblemText} from '../validation/useProblemText.ts';

const loadForeignHost = async () => (await import('./ForeignHost.tsx')).ForeignHost;

/** The field for the base URL of the reader's own server. A URL that was pasted may hold a password. */
export function OwnUrl({id}: {id: string}): ReactNode {
  const {ownUrl} = useExample();
  const {setOwnUrl, touch} = useExampleActions();
  const problemText = useProblemText();
  const problem = useProblems().find(({field}) => field === 'server');
  return (
    <div className={form.field}>
      <label htmlFor={id} className={form.label}>
        <Translate
          id="tryIt.server.url"
          description="Label of the field for the URL, when the reader has chosen “Custom URL” (tryIt.server.own) as the server"
        >
          Base URL
        </Translate>
      </label>
      <SecretInput
        id={id}
        type="url"
        className={form.input}
        value={ownUrl}
        placeholder="https://…"
        autoComplete="off"
        aria-required
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setOwnUrl(event.target.value)}
        onBlur={() => touch('server')}
      />
      {problem && (
        <p className={form.problem} id={`${id}-problem`}>
          {problemText(problem)}
        </p>
      )}
      {/xn--|[^ -~]/i.test(ownUrl) && (
        <LazyComponent load={loadForeignHost} props={{url: ownUrl}} />
      )}
    </div>
  );
}
