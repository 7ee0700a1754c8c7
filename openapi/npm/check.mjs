// Packs the npm package and checks the packed file as a consumer gets it: by publint, and by compiling a consumer under the
// strictest flags, for each way in which TypeScript resolves modules. Nothing is fetched.
//   node check.mjs <npm> <contract>
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const [NPM, CONTRACT] = process.argv.slice(2);
const OPENAPI = join(import.meta.dirname, '..');
const FOLDER = join(OPENAPI, 'target', 'npm');
const PACKAGE = join(FOLDER, 'package');
const CONSUMER = join(FOLDER, 'consumer');
const { name: NAME, exports: EXPORTS } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
const TSC = join(OPENAPI, 'node_modules', 'typescript', 'bin', 'tsc');

const STRICT = {
  strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noPropertyAccessFromIndexSignature: true, noUnusedLocals: true,
  noUnusedParameters: true, noImplicitReturns: true, noImplicitOverride: true, noFallthroughCasesInSwitch: true, noUncheckedSideEffectImports: true,
  verbatimModuleSyntax: true, isolatedModules: true, isolatedDeclarations: true, erasableSyntaxOnly: true, declaration: true, allowUnreachableCode: false,
  allowUnusedLabels: false, forceConsistentCasingInFileNames: true, skipLibCheck: false, resolveJsonModule: true, noEmit: true, target: 'es2022', types: [],
};
const RESOLUTIONS = { nodenext: { module: 'nodenext' }, bundler: { module: 'esnext', moduleResolution: 'bundler' } };

try {
  await lint();
  const packed = pack();
  install(packed);
  Object.entries(RESOLUTIONS).forEach(compile);
  resolveEachExport();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function lint() {
  const { messages, pkg } = await publint({ pkgDir: PACKAGE, pack: false, strict: true });
  if (messages.length) {
    throw new Error(['publint objects to the npm package:', ...messages.map((message) => `  ${formatMessage(message, pkg, { color: false })}`)].join('\n'));
  }
}

function pack() {
  for (const old of readdirSync(FOLDER).filter((file) => file.endsWith('.tgz'))) rmSync(join(FOLDER, old));
  const [{ filename }] = JSON.parse(run(NPM, ['pack', '--json', '--pack-destination', FOLDER], PACKAGE));
  return join(FOLDER, filename);
}

function install(packed) {
  rmSync(CONSUMER, { recursive: true, force: true });
  mkdirSync(CONSUMER);
  writeFileSync(join(CONSUMER, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  run(NPM, ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', packed], CONSUMER);
  for (const dependency of ['openapi-fetch', 'openapi-typescript-helpers']) {
    cpSync(join(OPENAPI, 'node_modules', dependency), join(CONSUMER, 'node_modules', dependency), { recursive: true });
  }
  writeFileSync(join(CONSUMER, 'any.ts'), `export type * from '${NAME}';\nexport type * as strict from '${NAME}/strict';\n`);
  if (resolve(CONTRACT) === join(OPENAPI, 'kohortpay.yaml')) {
    copyFileSync(join(import.meta.dirname, 'test', 'consumer.ts'), join(CONSUMER, 'consumer.ts'));
    writeFileSync(join(CONSUMER, 'readme.ts'), `declare const process: { env: Record<string, string | undefined> };\n${codeOf(readFileSync(join(PACKAGE, 'README.md'), 'utf8'))}`);
  }
}

/** What a README tells its reader to write. */
function codeOf(readme) {
  return [...readme.matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code]) => code).join('\n');
}

function compile([name, options]) {
  const config = join(CONSUMER, `${name}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, include: ['*.ts'] }));
  run(process.execPath, [TSC, '--project', config], CONSUMER);
}

/** As Node resolves them; types have nothing that could be run. */
function resolveEachExport() {
  const files = Object.entries(EXPORTS).filter(([, target]) => typeof target === 'string').map(([path]) => NAME + path.slice(1));
  const script = `import { readFileSync } from 'node:fs'; for (const file of ${JSON.stringify(files)}) readFileSync(new URL(import.meta.resolve(file)));`;
  run(process.execPath, ['--input-type=module', '--eval', script], CONSUMER);
}

function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: command.endsWith('.cmd') });
  if (error || status !== 0) throw new Error(`${[command, ...args].join(' ')} failed in ${cwd}:\n${error ?? stdout + stderr}`);
  return stdout;
}
