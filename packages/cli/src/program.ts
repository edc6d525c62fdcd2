import { FORMAT_NAMES } from '@claimline/report/names';
import { Argument, Command, CommanderError, Option } from 'commander';
import type { BuildOptions } from './commands/build.ts';
import type { CheckOptions } from './commands/check.ts';
import type { CompareOptions } from './commands/compare.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { ExtractOptions } from './commands/extract.ts';
import type { FiguresOptions } from './commands/figures.ts';
import type { FmtOptions } from './commands/fmt.ts';
import type { ImportOptions } from './commands/import.ts';
import type { InitOptions } from './commands/init.ts';
import type { LogOptions } from './commands/log.ts';
import type { ServeOptions } from './commands/serve.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Output } from './terminal/streams.ts';

/** What every verb gets: where it runs and where it writes. */
export interface Context {
  readonly output: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly version: string;
  readonly stdout: { readonly isTTY: boolean; readonly columns: number | undefined };
  readonly stderr: { readonly isTTY: boolean; readonly columns: number | undefined };
  /** Today's date as YYYY-MM-DD in UTC; injected so that runs can be repeated. */
  readonly today: string;
}

/** Options that mean the same on every verb. */
export interface CommonOptions {
  readonly format: string;
  readonly color: 'auto' | 'always' | 'never';
  readonly locale: 'en' | 'sq';
  readonly debug?: boolean;
}

/** Takes the exit status of a verb; undefined leaves the one that it has set itself. */
type Run = (exit: ExitCode | undefined) => void;

/**
 * The command line as a commander program. Verbs are loaded when they run, so that
 * `--help` and `--version` start as fast as Node itself.
 */
export function createProgram(context: Context, done: Run): Command {
  const program = new Command('claimline');
  program
    .description('Checks who said which number about what, when, and which of them cannot both be true.')
    .version(context.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showSuggestionAfterError(true)
    .enablePositionalOptions(false)
    .exitOverride()
    .addHelpText('after', topLevelExamples);

  common(
    program
      .command('check')
      .summary('cross-check the claims of a dossier')
      .description('Cross-check the claims of a dossier: a folder with dossier.yaml, or one file.')
      .argument('[dossier]', 'folder or file; "-" reads YAML from standard input', '.'),
    FORMAT_NAMES,
  )
    .addOption(
      new Option('--fail-on <severity>', 'exit 1 from this severity on')
        .choices(['error', 'warning', 'never'])
        .default('error'),
    )
    .addOption(
      new Option('--rule <id>', 'run this rule alone, or set one: id=severity; may be repeated')
        .argParser(collect)
        .default([], 'all rules'),
    )
    .option('--config <file>', 'settings; otherwise claimline.config.yaml beside or above the dossier')
    .option('--no-config', 'look for no config')
    .addOption(
      new Option('--plugin <package>', 'run the rules of this package or file too; may be repeated')
        .argParser(collect)
        .default([], 'none'),
    )
    .option('--allow-plugins', 'run plugins that the config names; they are code')
    .option('--fix', 'make the changes after which every claim says what it said')
    .option('--fix-suggested', 'make changes of what claims say, too')
    .option('--dry-run', 'with --fix: show the changes and make none')
    .option('-w, --watch', 'check again after every change')
    .addOption(new Option('--max-warnings <n>', 'exit 1 when there are more warnings').argParser(wholeNumber))
    .addOption(
      new Option('--max-findings <n>', 'findings shown in text, 0 for all').argParser(wholeNumber).default(100),
    )
    .addOption(new Option('--today <date>', 'the day that counts as today, YYYY-MM-DD').argParser(day))
    .addOption(
      new Option('-o, --output <format:file>', 'also write a report to a file; may be repeated')
        .argParser(collect)
        .default([], 'none'),
    )
    .addOption(new Option('--baseline <file>', 'leave out findings that this file knows'))
    .addOption(new Option('--write-baseline <file>', 'write all findings of this run to a baseline file'))
    .option('-q, --quiet', 'print errors only: no text at all when there are none; the exit status stays')
    .addHelpText(
      'after',
      examples([
        'claimline check seeds/kursk-2024-10',
        'claimline check . -o json:report.json',
        'claimline check . --fail-on warning',
        'claimline check . --rule pair/contradiction --watch',
        'claimline check . --fix --dry-run',
      ]),
    )
    .action(async (dossier: string, options: CheckOptions) =>
      done(await (await import('./commands/check.ts')).check(dossier, options, context)),
    );

  common(
    program
      .command('compare')
      .summary('judge two claims, or a list of pairs')
      .description('Judge two claims of a dossier, or every pair of a CSV file with columns claim_a, claim_b.')
      .argument('<dossier>', 'folder or file')
      .argument('[a]', 'id of a claim')
      .argument('[b]', 'id of another claim'),
    ['text', 'json', 'jsonl'],
  )
    .option('--pairs <file.csv>', 'judge the pairs listed in this file')
    .addHelpText(
      'after',
      examples([
        'claimline compare seeds/kursk-2024-10 kyiv-10000-ready us-3000-training',
        'claimline compare . --pairs pairs.csv --format jsonl',
      ]),
    )
    .action(async (dossier: string, a: string | undefined, b: string | undefined, options: CompareOptions) =>
      done(await (await import('./commands/compare.ts')).compare(dossier, a, b, options, context)),
    );

  common(
    program
      .command('explain')
      .summary('show how a verdict was reached, or what a rule means')
      .description(
        'With a dossier and two claims: the derivation of their verdict. With a rule id: the page of the rule. Without arguments: all rules.',
      )
      .usage('[options] DOSSIER A B | RULE')
      .addArgument(new Argument('[subject...]', 'a dossier and two claim ids, or one rule id')),
    ['text', 'json'],
  )
    .addHelpText(
      'after',
      examples([
        'claimline explain seeds/kursk-2024-10 kyiv-10000-ready us-3000-training',
        'claimline explain pair/contradiction',
        'claimline explain',
      ]),
    )
    .action(async (subject: string[], options: CommonOptions) =>
      done(await (await import('./commands/explain.ts')).explain(subject, options, context)),
    );

  common(
    program
      .command('build')
      .summary('publish a dossier as one page or a folder')
      .description(
        'Publish a dossier: one file that opens from disk, or a folder with a page per claim. Notes, proposals, texts and places in files stay out.',
      )
      .argument('[dossier]', 'folder or file', '.'),
    [],
  )
    .addOption(new Option('-o, --output <file>', 'write one self-contained page; "-" is standard output'))
    .addOption(new Option('--dir <folder>', 'write a folder: timeline, a page per claim, site map, feed of changes'))
    .addOption(new Option('--embed', 'print the code that shows the page at --url in an article'))
    .addOption(new Option('--url <address>', 'address that the folder will have'))
    .addOption(new Option('--publisher <name>', 'who publishes, for cards and ClaimReview'))
    .addOption(new Option('--with-texts', 'also publish the stored texts of documents'))
    .addOption(new Option('--with-proposed', 'also publish claims that nobody has confirmed yet'))
    .addOption(new Option('--today <date>', 'the day that counts as today, YYYY-MM-DD').argParser(day))
    .addHelpText(
      'after',
      examples([
        'claimline build my-dossier -o timeline.html',
        'claimline build my-dossier --dir site --url https://example.org/dossier/',
        'claimline build my-dossier --embed --url https://example.org/dossier/',
      ]),
    )
    .action(async (dossier: string, options: BuildOptions, command: Command) => {
      const opensInLocale = command.getOptionValueSource('locale') === 'cli';
      done(await (await import('./commands/build.ts')).build(dossier, { ...options, opensInLocale }, context));
    });

  common(
    program
      .command('diff')
      .summary('show what changed between two states of a dossier')
      .description(
        'Show what changed between two states of a dossier: claims, values, and verdicts that are other ones now, with the reason. A state is a folder, a file, or REVISION:PATH of a git repository; with one path, the last commit is compared with the disk.',
      )
      .argument('<before>', 'folder, file or REVISION:PATH')
      .argument('[after]', 'folder, file or REVISION:PATH'),
    ['text', 'json', 'markdown'],
  )
    .addOption(
      new Option('--max-findings <n>', 'lines shown of each kind, 0 for all').argParser(wholeNumber).default(100),
    )
    .addOption(new Option('--today <date>', 'the day that counts as today, YYYY-MM-DD').argParser(day))
    .option('--exit-code', 'exit 1 when something changed')
    .addHelpText(
      'after',
      examples([
        'claimline diff my-dossier',
        'claimline diff HEAD~1:my-dossier my-dossier',
        'claimline diff old new --format markdown',
      ]),
    )
    .action(async (before: string, after: string | undefined, options: DiffOptions) =>
      done(await (await import('./commands/diff.ts')).diff(before, after, options, context)),
    );

  common(
    program
      .command('figures')
      .summary('show which figures hold on a day')
      .description('Show which figures of a dossier hold on a day, by whom, how old, and what they allow together.')
      .argument('[dossier]', 'folder or file', '.'),
    ['text', 'json'],
  )
    .addOption(new Option('--on <date>', 'the day, YYYY-MM-DD; otherwise today').argParser(day))
    .addOption(new Option('--known-on <date>', 'only what had been said by this day').argParser(day))
    .addOption(new Option('--measure <id>', 'figures of this measure alone'))
    .addHelpText(
      'after',
      examples([
        'claimline figures my-dossier --on 2024-10-28',
        'claimline figures . --on 2024-11-06 --known-on 2024-11-04 --measure strength',
      ]),
    )
    .action(async (dossier: string, options: FiguresOptions) =>
      done(await (await import('./commands/figures.ts')).figures(dossier, options, context)),
    );

  common(
    program
      .command('log')
      .summary('show how a dossier came to be, commit by commit')
      .description('Show what every commit of a git repository changed in a dossier, newest first.')
      .argument('[dossier]', 'folder or file', '.'),
    ['text', 'json', 'markdown'],
  )
    .addOption(new Option('-n, --max-count <n>', 'commits shown, 0 for all').argParser(wholeNumber).default(20))
    .addOption(
      new Option('--max-findings <n>', 'lines shown of each kind, 0 for all').argParser(wholeNumber).default(20),
    )
    .addHelpText('after', examples(['claimline log my-dossier', 'claimline log . -n 3 --format markdown']))
    .action(async (dossier: string, options: LogOptions) =>
      done(await (await import('./commands/log.ts')).log(dossier, options, context)),
    );

  program
    .command('serve')
    .summary('show the timeline of a dossier in a browser')
    .description(
      'Serve the timeline of a dossier on this machine only. The page follows the files: a save shows at once.',
    )
    .argument('[dossier]', 'folder or file', '.')
    .addOption(new Option('--port <n>', 'port to try first').argParser(wholeNumber).default(4173))
    .option('--strict-port', 'fail when the port is taken instead of trying the next one')
    .option('--read-only', 'show the dossier without letting the page change it')
    .addOption(
      new Option('--editor <name>', 'open places of the files in this editor')
        .choices(['code', 'idea'])
        .env('CLAIMLINE_EDITOR'),
    )
    .option('--debug', 'show the stack of an internal error')
    .addHelpText(
      'after',
      examples(['claimline serve seeds/kursk-2024-10', 'claimline serve . --port 8080 --strict-port']),
    )
    .action(async (dossier: string, options: ServeOptions) =>
      done(await (await import('./commands/serve.ts')).serve(dossier, options, context)),
    );

  program
    .command('extract')
    .summary('read a text and propose claims')
    .description(
      'Read numbers, dates and speakers in a text and propose claims, each with its exact place, for an editor to confirm.',
    )
    .argument('[text]', 'a text file in UTF-8')
    .option('--lang <tag>', 'language of the text')
    .addOption(
      new Option('--date <date>', 'the day that “yesterday” is counted from, YYYY-MM-DD; default: today').argParser(
        day,
      ),
    )
    .addOption(new Option('-f, --format <format>', 'form of the list').choices(['text', 'json']).default('text'))
    .option('--write <folder>', 'write the proposals into a dossier, marked as proposed')
    .option('--jsonl <cases>', 'read cases, one JSON object per line, and print one line of readings for each')
    .option('--model-url <url>', 'also ask a model behind an OpenAI-compatible server; it can only point to words')
    .option('--model <name>', 'name of the model, as its server knows it')
    .option('--model-remote', 'allow a server on another machine: the text is sent to it')
    .option('--debug', 'show the stack of an internal error')
    .addHelpText(
      'after',
      examples([
        'claimline extract article.txt --lang sq --date 2024-10-28',
        'claimline extract article.txt --lang en --write my-dossier',
        'claimline extract article.txt --lang en --model-url http://127.0.0.1:11434/v1 --model llama3.2',
      ]),
    )
    .action(async (text: string | undefined, options: ExtractOptions) =>
      done(await (await import('./commands/extract.ts')).extract(text, options, context)),
    );

  program
    .command('import')
    .summary('make a dossier of a file of another tool')
    .description(
      'Make a dossier of a timeline or a table of another tool. Every row is told: imported, imported with a warning, or rejected and why.',
    )
    .argument('<file>', 'a file in UTF-8')
    .option('--to <folder>', 'folder of the new dossier; without it nothing is written')
    .option(
      '--from <format>',
      'claim-review, timelinejs, ucdp-ged, timesketch, storyteller, timemap or vis; default: told by its looks',
    )
    .option('--lang <tag>', 'language of the words', 'en')
    .addOption(new Option('-f, --format <format>', 'form of the account').choices(['text', 'json']).default('text'))
    .option('--debug', 'show the stack of an internal error')
    .addHelpText(
      'after',
      examples([
        'claimline import timeline.json --to my-dossier',
        'claimline import ged241.csv --from ucdp-ged --to my-dossier',
      ]),
    )
    .action(async (file: string, options: ImportOptions) =>
      done(await (await import('./commands/import.ts')).importFile(file, options, context)),
    );

  program
    .command('init')
    .summary('make a first dossier')
    .description('Make a folder with a first dossier that checks clean and shows every idea once.')
    .argument(
      '[folder]',
      'folder to make, or an empty one; a README, a licence and files that begin with a dot may be there',
      '.',
    )
    .option('--title <title>', 'title of the dossier')
    .option('--from-article <file>', 'begin with this text and what the readers propose, instead of the example')
    .option('--lang <language>', 'language of the text')
    .option('--date <date>', 'day of the text, YYYY-MM-DD; today if left out')
    .addHelpText(
      'after',
      examples([
        'claimline init my-dossier',
        'claimline init my-dossier --title "Troops"',
        'claimline init my-dossier --from-article article.txt --lang sq --date 2024-10-28',
      ]),
    )
    .action(async (folder: string, options: InitOptions) =>
      done(await (await import('./commands/init.ts')).init(folder, options, context)),
    );

  program
    .command('fmt')
    .summary('bring the files of a dossier into their usual form')
    .description('Order keys and set out the files of a dossier; comments stay, values keep the way they are written.')
    .argument('[dossier]', 'folder or file', '.')
    .option('--check', 'change nothing; exit 1 and name the files that would change')
    .addHelpText('after', examples(['claimline fmt my-dossier', 'claimline fmt . --check']))
    .action(async (dossier: string, options: FmtOptions) =>
      done(await (await import('./commands/fmt.ts')).fmt(dossier, options, context)),
    );

  program
    .command('migrate')
    .summary('bring a dossier to the newest format')
    .description('Bring a dossier to the newest format of its files.')
    .argument('[dossier]', 'folder or file', '.')
    .addHelpText('after', examples(['claimline migrate my-dossier']))
    .action(async (dossier: string) => done(await (await import('./commands/migrate.ts')).migrate(dossier, context)));

  program
    .command('limits')
    .summary('list the limits on what is read')
    .description('List the limits on what is read, with their values.')
    .addHelpText('after', examples(['claimline limits']))
    .action(async () => done(await (await import('./commands/limits.ts')).limits(context)));

  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureHelp({ helpWidth: 100 }).showSuggestionAfterError(true);
    command.configureOutput({
      writeOut: (text) => void context.output.result(text),
      writeErr: (text) => void context.output.talk(text),
    });
  }
  return program;
}

/** Exit status of a commander stop: help and version are fine, everything else is a usage error. */
export function exitOfCommander(error: CommanderError): ExitCode {
  return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
}

function common(command: Command, formats: readonly string[]): Command {
  if (formats.length > 0)
    command.addOption(new Option('-f, --format <format>', 'form of the result').choices(formats).default('text'));
  return command
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .addOption(new Option('--locale <locale>', 'language of the sentences').choices(['en', 'sq']).default('en'))
    .option('--debug', 'show the stack of an internal error');
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}\n\nExit status: 0 clean, 1 findings at or above the threshold, 2 could not run.\n`;
}

const topLevelExamples = examples([
  'claimline check my-dossier',
  'claimline explain my-dossier claim-a claim-b',
  'claimline serve my-dossier',
]);

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new CommanderError(
      EXIT.failed,
      'claimline.number',
      `error: expected a whole number, found '${text.slice(0, 60)}'`,
    );
  return Number(text);
}

/** 30 February is taken for 1 March by the clock of JavaScript. */
function isOfCalendar(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isOfCalendar(text))
    throw new CommanderError(
      EXIT.failed,
      'claimline.day',
      `error: expected a day of the calendar as YYYY-MM-DD, found '${text.slice(0, 60)}'`,
    );
  return text;
}

function collect(text: string, before: readonly string[]): readonly string[] {
  return [...before, text];
}
