// Runs the linters that come from npm, by the Node that runs this, and turns what they say into findings.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const OPENAPI = join(import.meta.dirname, '..');

// Of what they find, the only errors: what is not OpenAPI at all. The rules here say what the client cannot carry.
const ERRORS = new Set(['struct', 'no-unresolved-refs', 'oas3-schema', 'parser', 'unrecognized-format', 'invalid-ref']);

export async function redocly(...files) {
  const { answers } = await run('@redocly/cli/bin/cli.js', 'lint', ...files, '--format=json', '--max-problems=100000');
  return answers.flatMap(({ problems }) => problems).map(({ ruleId, message, location: [{ source, start }] }) =>
    finding(resolve(OPENAPI, source.ref), start?.line ?? 1, start?.col ?? 1, message, ruleId));
}

export async function spectral(file) {
  const { answers: [answer] } = await run('@stoplight/spectral-cli/dist/index.js', 'lint', file, '--format=json', '--quiet');
  return answer.map(({ code, message, source, range: { start } }) =>
    finding(source ?? file, start.line + 1, start.character + 1, message, code));
}

function finding(file, line, col, message, rule) {
  const error = ERRORS.has(rule);
  return { file, line, col, rule, error, message: error ? `${message.replace(/\.$/, '')}: ${cureFor(message)}.` : message };
}

/** The linters say what is wrong, and leave out what to do. */
function cureFor(message) {
  if (/must be present|missing/i.test(message)) return 'add it';
  if (/not expected/i.test(message)) return 'remove it, or correct its name';
  if (/expected type `string`/i.test(message)) return 'quote it, if it is one';
  return 'write it as OpenAPI 3.0.3 has it';
}

async function run(script, ...args) {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    REDOCLY_SUPPRESS_NOTIFICATIONS: 'true',
    // Otherwise Redocly leaves one in the system's temporary folder.
    NODE_COMPILE_CACHE: join(OPENAPI, 'target', 'node-compile-cache'),
  };
  const child = spawn(process.execPath, [join(OPENAPI, 'node_modules', script), ...args], { cwd: OPENAPI, env });
  const texts = [child.stdout, child.stderr].map((stream) => stream.setEncoding('utf8').toArray());
  await new Promise((closed) => child.on('close', closed));
  const [out, err] = (await Promise.all(texts)).map((parts) => parts.join(''));
  try {
    // One for each file, with nothing between them.
    return { answers: JSON.parse(`[${out.replaceAll('\n}{', '\n},{')}]`) };
  } catch {
    throw new Error(`${script} could not judge the contract:\n${(out + err).trim()}`);
  }
}
