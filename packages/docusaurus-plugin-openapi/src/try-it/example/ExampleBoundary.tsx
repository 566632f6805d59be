import ErrorBoundary from '@docusaurus/ErrorBoundary';
import type {ReactNode} from 'react';
import {LazyComponent} from '../../ui/LazyComponent.tsx';
import {forgetExample, forgetOutcome} from '../state/rememberedExamples.ts';
import {forgetServerChoice} from '../store/serverChoice.ts';
import {clearSharedValues} from '../store/sharedValues.ts';

const loadStopped = async () => (await import('./Stopped.tsx')).Stopped;

type Props = {
  /** The key under which the example is remembered. */
  exampleKey: string;
  /** Called before the example is shown again. */
  onRestart: () => void;
  children: ReactNode;
};

/** Catches an error in the code of an example, shows a message, and can show the example again with the same input. */
export function ExampleBoundary({exampleKey, onRestart, children}: Props): ReactNode {
  return (
    <ErrorBoundary
      fallback={({error, tryAgain}) => {
        const restart = () => {
          onRestart();
          tryAgain();
        };
        const retry = () => {
          // The response may be the reason.
          forgetOutcome(exampleKey);
          restart();
        };
        const reset = () => {
          forgetExample(exampleKey);
          clearSharedValues();
          forgetServerChoice();
          restart();
        };
        return <LazyComponent load={loadStopped} props={{error, retry, reset}} />;
      }}
    >
      {children}
    </ErrorBoundary>
  );
}
