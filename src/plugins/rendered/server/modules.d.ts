/** Docusaurus' own entry of the server's bundle, see `../index.ts`. */
declare module '@rendered/original' {
  export {default} from '@docusaurus/core/lib/client/serverEntry';
}
