import {tryDocument, type Tried} from './try-document';

/** A process that tries the descriptions whose paths it receives, one after the other. */
process.on('message', (path: string) => {
  tryDocument(path)
    .catch((error: unknown): Tried => ({
      outcomes: [{operation: path, outcome: 'no mock', detail: String(error)}],
      warnings: 0,
    }))
    .then((tried) => process.send?.(tried));
});
