/** Runs the text of a module, as a bundle does, and returns its default export. For tests. */
export async function readDataModule(text: string): Promise<unknown> {
  const url = `data:text/javascript,${encodeURIComponent(text)}`;
  const {default: data} = (await import(/* @vite-ignore */ url)) as {default: unknown};
  return data;
}
