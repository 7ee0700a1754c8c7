// Judges the contract and derives its twins.
//   node check.mjs <contract> <folder for the twins> <folder to name files from> [<released contract>]
// Held against a release, a contract fails on any finding; without one, only if nothing could be made of it.
import { spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { upgrade } from '@scalar/openapi-upgrader';
import { LineCounter, parseDocument, stringify } from 'yaml';

const here = import.meta.dirname;
const [contract, twins, namedFrom, released] = process.argv.slice(2);
const twin31 = join(twins, 'kohortpay-3.1.yaml');

/** The contract is at fault, not what judges it. */
class Refused extends Error {}

try {
  await derive(parse(await readFile(contract, 'utf8')));
  report(await findings());
} catch (error) {
  const refused = error instanceof Refused;
  console.error(refused ? error.message : error);
  process.exitCode = refused ? 2 : 1;
}

function parse(text) {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  for (const { message, linePos: [{ line, col }] } of document.errors.slice(0, 1)) {
    throw new Refused(`The contract is no valid YAML:\n  ${name(contract)}:${line}:${col}  ${message.trimEnd()}`);
  }
  const api = document.toJS();
  if (!/^3\.\d+\.\d+/.test(api?.openapi)) {
    throw new Refused(`The contract is no OpenAPI 3 description:\n  ${name(contract)}:1:1  has no line such as "openapi: 3.0.3".`);
  }
  return api;
}

async function derive(api) {
  await writeFile(join(twins, 'kohortpay.json'), JSON.stringify(api, null, 2) + '\n');
  // Written as YAML 1.1, which quotes dates: many readers still take a bare one for more than text.
  await writeFile(twin31, stringify(upgrade(api, '3.1'), { lineWidth: 120, version: '1.1' }));
}

async function findings() {
  const [lint, more, twin, changes] = await Promise.all([
    redocly(contract),
    spectral(),
    released ? redocly(twin31) : [],
    released ? unannouncedChanges() : [],
  ]);
  const all = [...lint, ...more, ...changes];
  return all.length ? all : twin;
}

function report(all) {
  const unresolved = all.filter(({ rule }) => rule === 'no-unresolved-refs');
  if (unresolved.length) {
    throw new Refused(`The contract refers to what does not exist:\n${list(unresolved)}`);
  }
  const verdict = `${name(contract)}: ${all.length || 'no'} finding${all.length === 1 ? '' : 's'}`;
  if (all.length && released) {
    throw new Refused(`${verdict}\n${list(all)}`);
  }
  if (all.length) {
    console.error(`${verdict}, tolerated because -Dcontract gave the contract\n${list(all)}`);
  } else {
    console.log(verdict);
  }
}

async function redocly(file) {
  const { answer } = await tool('@redocly/cli/bin/cli.js', 'lint', file, '--format=json', '--max-problems=1000');
  return answer.problems.map(({ ruleId, message, location: [{ source, start }] }) =>
    ({ file: resolve(here, source.ref), line: start?.line ?? 1, col: start?.col ?? 1, message, rule: ruleId }));
}

async function spectral() {
  const { answer } = await tool('@stoplight/spectral-cli/dist/index.js', 'lint', contract, '--format=json', '--quiet');
  return answer.map(({ code, message, source, range: { start } }) =>
    ({ file: source ?? contract, line: start.line + 1, col: start.character + 1, message, rule: code }));
}

async function unannouncedChanges() {
  const { answer, code } = await tool('@redocly/cli/bin/cli.js',
    'diff', released, contract, '--format=json', '--check-version', '--fail-on=none');
  if (!code) return [];
  const rule = 'release';
  const changes = answer.changes.map(({ impact, kind, path, property, verdicts, revision, base }) => {
    const { file, line, col } = revision ?? base;
    const message = verdicts[0]?.message ?? `${[path, property].filter(Boolean).join(' ')} ${kind}`;
    return { file: resolve(here, file), line, col, message: `${impact} change: ${message}`, rule };
  });
  const message = `info.version ${answer.infoVersions.revision} needs a ${answer.bump} bump for the changes since `
    + `${name(released)} (version ${answer.infoVersions.base}), or undo them`;
  return [{ file: contract, line: 1, col: 1, message, rule }, ...changes];
}

/** Runs a tool by the Node that runs this, from the folder of its settings. */
async function tool(script, ...args) {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    REDOCLY_SUPPRESS_NOTIFICATIONS: 'true',
    // Else Redocly leaves one in the system's folder of temporary files.
    NODE_COMPILE_CACHE: join(here, 'target', 'node-compile-cache'),
  };
  const child = spawn(process.execPath, [join(here, 'node_modules', script), ...args], { cwd: here, env });
  const texts = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
  const code = await new Promise((closed) => child.on('close', closed));
  const [out, err] = (await Promise.all(texts)).map((parts) => parts.join(''));
  try {
    return { answer: JSON.parse(out), code };
  } catch {
    throw new Error(`${script} could not judge ${name(contract)}:\n${(out + err).trim()}`);
  }
}

function list(all) {
  return all.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.col - b.col)
    .map(({ file, line, col, message, rule }) => `  ${name(file)}:${line}:${col}  ${message} (${rule})`)
    .join('\n');
}

function name(file) {
  const path = relative(namedFrom, file);
  return path.startsWith('..') ? file : path;
}
