import { styleText } from 'node:util'
import type { Format } from '@onrecord/intake'
import { Command, InvalidArgumentError, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import { UsageError } from './errors.ts'

// Commands are imported when they run: whoever asks for --help does not wait for a database to load.

/** The whole command line: names, options and help; what the commands do is in `commands/`. */
export const createProgram = (): Command => {
  const program = new Command('onrecord')
    .description(
      'Reads news articles and keeps a record of who said what, about what, and where it is written.',
    )
    .version(packageJson.version)
    .configureHelp({ styleTitle: title => styleText('bold', title) })
    .showHelpAfterError('(--help tells more)')
    // Not process.exit here: main gives the exit code.
    .exitOverride()
    .addHelpText('after', EXAMPLES)
  // Commands made by the program take over the settings above; commands added to it would not.
  addParse(program)
  addIngest(program)
  addServe(program)
  addRegister(program)
  addArchive(program)
  addScore(program)
  return program
}

const EXAMPLES = `
Examples:
  onrecord parse story.txt               show who says what in a story
  pbpaste | onrecord parse               the same for what you have copied
  onrecord parse story.txt --json | jq   the whole Article as JSON
  onrecord parse --corpus gold.jsonl     predictions for a scorer of quotes
  onrecord ingest stories/ more.jsonl    keep many articles in data/onrecord.db
  onrecord serve                         ask about them: GraphQL in the browser
  onrecord register people.json          say who is who in the archive
  onrecord archive check                 see that the archive is sound

Pages are .txt or .md files (a page each, perhaps with url, site and publishedAt
in front matter), .json (a page or an array of them), .jsonl and .ndjson (a page
a line), folders of these, any of them with .gz, or - for standard input. A page
in JSON is {"text": …} with url, site and publishedAt where they are known.

Exit codes:
  0  all good
  1  something failed; all the rest is done, and stderr says what failed
  2  the command line makes no sense

NO_COLOR and FORCE_COLOR are respected.`

const addParse = (program: Command): void => {
  program
    .command('parse')
    .summary('show who says what in an article')
    .description(
      'Shows an article with its quotes marked and their speakers named.\n\n' +
        'With colours, each speaker has one, and red means that no speaker is named; cues are underlined and ' +
        'sources bold. Without colours it reads “{the words}” [Speaker] _said_.\n\n' +
        'With --corpus it reads articles as a gold file has them, annotated or not, and prints them with the quotes ' +
        'that it finds, for any scorer of that format.',
    )
    .argument('[paths...]', 'files or folders; - or nothing reads standard input')
    .option('--json', 'print the Article as JSON, every offset included')
    .addOption(formatOption())
    .addOption(
      new Option('--corpus <file>', 'parse JSON Lines in the corpus format, perhaps with .gz').conflicts([
        'json',
        'format',
      ]),
    )
    .action(async (paths: string[], { corpus, ...options }) => {
      if (corpus !== undefined) {
        if (paths.length > 0) throw new UsageError('--corpus FILE takes no other files')
        const { parseCorpusCommand } = await import('./commands/parse-corpus.ts')
        return parseCorpusCommand(corpus)
      }
      const { parseCommand } = await import('./commands/parse.ts')
      await parseCommand(pathsOrStdin(paths), options)
    })
}

const addIngest = (program: Command): void => {
  program
    .command('ingest')
    .summary('take articles into the archive')
    .description(
      'Parses pages and keeps them in the archive.\n\n' +
        'Doing it again changes nothing; a page with the address of an older one replaces it. Pages that cannot ' +
        'be read are listed at the end, and all others are kept.',
    )
    .argument('<paths...>', 'files or folders; - reads standard input')
    .addOption(archiveOption())
    .addOption(formatOption())
    .action(async (paths: string[], options) => {
      const { ingestCommand } = await import('./commands/ingest.ts')
      await ingestCommand(paths, options)
    })
}

const addServe = (program: Command): void => {
  program
    .command('serve')
    .summary('answer questions about the archive, by GraphQL')
    .description('Serves the archive by GraphQL, with GraphiQL for the browser, until Ctrl-C.')
    .argument('[paths...]', 'files or folders to take in first')
    .addOption(archiveOption())
    .addOption(new Option('--host <host>', 'the address to listen on').env('HOST').default('127.0.0.1'))
    .addOption(
      new Option('--port <port>', 'the port to listen on; 0 for any')
        .env('PORT')
        .default(4000)
        .argParser(portFrom),
    )
    .action(async (paths: string[], options) => {
      const { serveCommand } = await import('./commands/serve.ts')
      await serveCommand(paths, options)
    })
}

const addRegister = (program: Command): void => {
  program
    .command('register')
    .summary('say who is who in the archive')
    .description(
      'Puts an editor’s register into the archive, in the place of the one before; without a file it prints that.\n\n' +
        'A register is a JSON list of speakers: {"id", "name", "wikidata"?, "names"?, "only"?}. Whoever articles call by ' +
        'one of the names is that speaker, everywhere or only in some articles, at some sites or in some roles. It ' +
        'holds for the articles that are there and for all that come.',
    )
    .argument('[file]', 'the register as JSON; - reads standard input')
    .addOption(archiveOption())
    .action(async (file: string | undefined, options) => {
      const { registerCommand } = await import('./commands/register.ts')
      await registerCommand(file, options)
    })
}

const addArchive = (program: Command): void => {
  const archive = program
    .command('archive')
    .summary('look after the archive: stats, check, backup, export, import')
    .description('Looks after the archive. Others may read and write it meanwhile.')
  archive
    .command('stats')
    .description('Says how many articles, quotes, speakers and topics it holds, and how much room it takes.')
    .addOption(archiveOption())
    .option('--json', 'print them as JSON')
    .action(async options => (await import('./commands/archive.ts')).statsCommand(options))
  archive
    .command('check')
    .description(
      'Looks for faults: whether every stored Article is sound, every index has what it should, every count is right. ' +
        'Faults go to stderr, and with some the exit code is 1.',
    )
    .addOption(archiveOption())
    .action(async options => (await import('./commands/archive.ts')).checkCommand(options))
  archive
    .command('backup')
    .description('Copies it, as it is at one moment, to a new file, which is an archive itself.')
    .argument('<file>', 'the copy, which must not be there yet')
    .addOption(archiveOption())
    .action(async (file: string, options) =>
      (await import('./commands/archive.ts')).backupCommand(file, options),
    )
  archive
    .command('export')
    .description('Writes its register and all Articles as JSON Lines, for other programs and for `import`.')
    .argument('[file]', 'a new file, gzip if it ends in .gz; - is standard output', '-')
    .addOption(archiveOption())
    .action(async (file: string, options) =>
      (await import('./commands/archive.ts')).exportCommand(file, options),
    )
  archive
    .command('import')
    .description(
      'Puts exported Articles into it, and the exported register in the place of its own. Who is who is found anew.',
    )
    .argument('<file>', 'what `export` wrote; - reads standard input')
    .addOption(archiveOption())
    .action(async (file: string, options) =>
      (await import('./commands/archive.ts')).importCommand(file, options),
    )
}

const addScore = (program: Command): void => {
  program
    .command('score')
    .summary('measure the parser against what people annotated')
    .description(
      'Parses the texts of a gold file and prints how much was found of what it marks, of quotes with the worst misses.',
    )
    .argument(
      '<gold>',
      'quotes as JSON Lines; a treebank with "Entity=" (chains, salience); tagged tokens (names); ELEVANT\'s JSON Lines (links); GAP\'s .tsv (pronouns); perhaps with .gz',
    )
    .option('--kinds <kinds>', 'only quotes of these kinds: direct, mixed, indirect', (kinds: string) =>
      kinds.split(','),
    )
    .option('--speech', 'only quotes with a cue of speech, not of belief')
    .option('--nested', 'also what is reported inside direct speech, which PolNeAR does not annotate')
    .option('--json', 'print the report as JSON')
    .action(async (gold: string, options) => {
      const { scoreCommand } = await import('./commands/score.ts')
      await scoreCommand(gold, options)
    })
}

const archiveOption = (): Option =>
  new Option('--archive <file>', 'the archive').env('ONRECORD_ARCHIVE').default('data/onrecord.db')

const formatOption = (): Option =>
  new Option('--format <format>', "how to read the files, whatever their names' endings say").choices([
    'text',
    'json',
    'jsonl',
  ] satisfies Format[])

const portFrom = (value: string): number => {
  const port = Number(value)
  if (/^\d+$/.test(value) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a whole number up to 65535.')
}

/** What was piped in, where no path is given; a person at the keyboard has more likely forgotten the path. */
const pathsOrStdin = (paths: readonly string[]): readonly string[] => {
  if (paths.length > 0) return paths
  if (process.stdin.isTTY) throw new UsageError('missing a file to parse; - reads what you type')
  return ['-']
}
