/** A language whose writer is loaded on demand. */
export type MoreLanguage = 'go' | 'java' | 'php' | 'csharp' | 'ruby' | 'rust' | 'powershell';

/** The names of the languages, in the order in which they are offered. */
export const MORE_LANGUAGES: Readonly<Record<MoreLanguage, string>> = {
  go: 'Go',
  java: 'Java',
  php: 'PHP',
  csharp: 'C#',
  ruby: 'Ruby',
  rust: 'Rust',
  powershell: 'PowerShell',
};
