import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {MoreLanguage} from '../../src/samples/languages/names.ts';
import {run} from './run.ts';

type Ended = Awaited<ReturnType<typeof run>>;

/** Runs the samples of one language. */
export type Toolchain = {
  language: MoreLanguage;
  /** Why samples cannot be run here; undefined where they can. */
  missing: string | undefined;
  /**
   * Runs all samples in order, in a folder of their own; a failing one does not stop the others.
   */
  runAll: (samples: readonly string[], folder: string) => Promise<Ended>;
};

const lacks = (program: string, ...args: string[]): string | undefined => {
  const {status} = spawnSync(program, args, {stdio: 'ignore'});
  return status === 0 ? undefined : `there is no ${program} on this computer`;
};

const indented = (code: string): string => code.replaceAll('\r', '\\r');

/** Writes all samples as functions of one program, since a compiler is slow to start. */
function writeProgram(
  folder: string,
  file: string,
  head: string,
  samples: readonly string[],
  wrap: (sample: string, index: number) => string,
  tail: string,
): void {
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    join(folder, file),
    [head, ...samples.map((sample, index) => wrap(indented(sample), index)), tail].join('\n'),
  );
}

const calls = (samples: readonly string[], call: (index: number) => string): string =>
  samples.map((_, index) => call(index)).join('\n');

async function runGo(samples: readonly string[], folder: string): Promise<Ended> {
  const head =
    'package main\nimport ("fmt"; "io"; "net/http"; "os"; "strings")\nvar _ = strings.NewReader\nfunc try(index int, sample func()) {\n\tdefer func() { if wrong := recover(); wrong != nil { fmt.Fprintln(os.Stderr, index, wrong) } }()\n\tsample()\n}';
  const wrap = (sample: string, index: number): string =>
    sample
      .replace(/^package main\n\nimport \([^)]*\)\n/, '')
      .replace('func main()', `func sample${index}()`);
  writeProgram(
    folder,
    'main.go',
    head,
    samples,
    wrap,
    `func main() {\n${calls(samples, (index) => `try(${index}, sample${index})`)}\n}`,
  );
  return run(
    'go',
    ['run', 'main.go'],
    '',
    {GOCACHE: join(folder, '..', 'go-cache'), GOFLAGS: '-mod=mod', GO111MODULE: 'off'},
    folder,
  );
}

async function runJava(samples: readonly string[], folder: string): Promise<Ended> {
  const wrap = (sample: string, index: number): string =>
    `class Sample${index} { static void run() throws Exception {\n${sample}\n} }`;
  const main = `public class Main { public static void main(String[] given) {\n${calls(samples, (index) => `try { Sample${index}.run(); } catch (Exception wrong) { System.err.println("${index} " + wrong); }`)}\n} }`;
  writeProgram(
    folder,
    'Main.java',
    `import java.net.URI;\nimport java.net.http.*;\n${main}`,
    samples,
    wrap,
    '',
  );
  return run('java', ['-Dfile.encoding=UTF-8', 'Main.java'], '', {}, folder);
}

async function runCsharp(samples: readonly string[], folder: string): Promise<Ended> {
  // Mono's compiler reads C# 7, which has no `using` declarations.
  const wrap = (sample: string, index: number): string =>
    `static async Task Sample${index}() {\n${sample.replace(/^using var/gm, 'var')}\n}`;
  const main = `static void Try(int index, Func<Task> sample) { try { sample().Wait(); } catch (Exception wrong) { Console.Error.WriteLine(index + " " + wrong.InnerException); } }\nstatic void Main() {\n${calls(samples, (index) => `Try(${index}, Sample${index});`)}\n} }`;
  writeProgram(
    folder,
    'main.cs',
    'using System;\nusing System.Net.Http;\nusing System.Threading.Tasks;\nclass Program {',
    samples,
    wrap,
    main,
  );
  const compiled = await run(
    'mcs',
    ['-codepage:utf8', '-r:System.Net.Http', 'main.cs'],
    '',
    {},
    folder,
  );
  if (compiled.code !== 0) return {...compiled, stderr: compiled.stdout + compiled.stderr};
  return run('mono', ['main.exe'], '', {}, folder);
}

async function runRust(samples: readonly string[], folder: string): Promise<Ended> {
  const wrap = (sample: string, index: number): string =>
    `async fn sample${index}() -> Result<(), Box<dyn std::error::Error>> {\n${sample}\nOk(())\n}`;
  const main = `#[tokio::main]\nasync fn main() {\n${calls(samples, (index) => `if let Err(wrong) = sample${index}().await { eprintln!("${index} {}", wrong); }`)}\n}`;
  writeProgram(join(folder, 'src'), 'main.rs', '', samples, wrap, main);
  writeFileSync(
    join(folder, 'Cargo.toml'),
    '[package]\nname = "samples"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nreqwest = {version = "*", default-features = false}\ntokio = {version = "*", features = ["macros", "rt-multi-thread"]}\n',
  );
  mkdirSync(join(folder, '.cargo'), {recursive: true});
  writeFileSync(
    join(folder, '.cargo', 'config.toml'),
    `[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = "${CRATES}"\n`,
  );
  return run(
    'cargo',
    ['run', '--quiet', '--offline'],
    '',
    {CARGO_TARGET_DIR: join(folder, '..', 'cargo-target'), RUSTFLAGS: '--cap-lints allow'},
    folder,
  );
}

/** The folder of Debian's `librust-reqwest-dev` and `librust-tokio-dev`. */
const CRATES = '/usr/share/cargo/registry';

/** Runs the samples as files of their own by an interpreter. */
function interpreted(
  language: MoreLanguage,
  program: string,
  extension: string,
  start: string,
  options: string[] = [],
): Toolchain {
  return {
    language,
    missing: lacks(program, '--version'),
    runAll: (samples, folder) => {
      mkdirSync(folder, {recursive: true});
      samples.forEach((sample, index) =>
        writeFileSync(join(folder, `${index}.${extension}`), sample),
      );
      writeFileSync(
        join(folder, `start.${extension}`),
        start.replace('COUNT', String(samples.length)),
      );
      return run(program, [...options, `start.${extension}`], '', {LC_ALL: 'C.UTF-8'}, folder);
    },
  };
}

function lacksReqwest(): string | undefined {
  if (!existsSync(CRATES)) return 'the crate reqwest is not installed as a Debian package';
  if (process.env.RUST_SAMPLES) return undefined;
  return 'compiling reqwest takes minutes; RUST_SAMPLES=1 asks for it';
}

export const TOOLCHAINS: readonly Toolchain[] = [
  {language: 'go', missing: lacks('go', 'version'), runAll: runGo},
  {
    language: 'java',
    missing:
      lacks('javac', '-version') &&
      lacks('java', '-m', 'jdk.compiler/com.sun.tools.javac.Main', '-version'),
    runAll: runJava,
  },
  interpreted('php', 'php', 'php', '<?php\nfor ($i = 0; $i < COUNT; $i++) include "$i.php";\n'),
  {
    language: 'csharp',
    missing: lacks('mcs', '--version') ?? lacks('mono', '--version'),
    runAll: runCsharp,
  },
  interpreted(
    'ruby',
    'ruby',
    'rb',
    'COUNT.times { |i| begin; load "./#{i}.rb"; rescue => wrong; warn "#{i} #{wrong.full_message}"; end }\n',
  ),
  {
    language: 'rust',
    missing: lacks('cargo', '--version') ?? lacksReqwest(),
    runAll: runRust,
  },
  {
    language: 'powershell',
    missing:
      lacks('pwsh', '--version') ?? 'samples for PowerShell are checked by their literals only',
    runAll: () => Promise.reject(new Error('PowerShell is not run.')),
  },
];
