type Message = {id: string; message: string};

let known: Record<string, string> = {};

/** Takes the strings of the page's language, by id. */
export function takeMessages(messages: Record<string, string>): void {
  known = messages;
}

/** Stands for Docusaurus' `translate` in a script that is built by itself. */
export const translate = ({id, message}: Message): string => known[id] ?? message;
