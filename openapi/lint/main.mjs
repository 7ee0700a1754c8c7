// Judges the contract, and leaves it and its derived forms in target/contract if nothing objects.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compare } from '../compare/release.mjs';
import { javadocAt } from '../docs/javadoc.mjs';
import { referencePage } from '../docs/page.mjs';
import { deviationsFor } from '../forms/deviations.mjs';
import { derive } from '../forms/index.mjs';
import { Contract } from './contract.mjs';
import { readDocument } from './document.mjs';
import { Findings } from './findings.mjs';
import { line, nameOf, strict, tolerant } from './report.mjs';
import { checkAll } from './rules/index.mjs';
import { checkVersion } from './rules/version.mjs';
import { redocly, spectral } from './tools.mjs';

const OPENAPI = join(import.meta.dirname, '..');
const OWN = join(OPENAPI, 'kohortpay.yaml');
const RELEASED = join(OPENAPI, 'released', 'kohortpay.yaml');
const TARGET = join(OPENAPI, 'target');
const WARNINGS = join(TARGET, 'warnings.txt');
const CHANGES = join(TARGET, 'changes.txt');
const TOLERANT = 'kohortpay-tolerant.yaml';

/** The contract is at fault, not what judges it. */
export class Refused extends Error {
  name = 'Refused';
}

/** Returns what to say of a contract that passes, and whether it is a warning; throws Refused for any other. */
export async function check(given) {
  const file = resolve(given);
  const bytes = await read(file);
  const document = parse(bytes, file);
  const findings = new Findings(file);
  if (!checkVersion(document.root, findings)) {
    throw new Refused(tolerant(findings));
  }
  const isOwn = file === OWN;
  await judge(document, findings);
  const contract = findings.errors.length ? null : new Contract(document);
  const deviations = contract ? await deviationsFor(file, contract, findings) : [];

  if (isOwn) {
    await judgeVersion(file, [...findings.errors, ...findings.styles]);
  }
  if (findings.errors.length || (isOwn && findings.styles.length)) {
    await note(findings.styles);
    throw new Refused(isOwn ? strict(findings) : tolerant(findings, WARNINGS));
  }
  const forms = derive(contract, deviations);
  await judgeForms(forms, isOwn);
  await note(findings.styles);
  await leave('contract', { 'kohortpay.yaml': bytes, ...forms, 'kohortpay.html': referencePage(contract, deviations) });
  // The Javadoc plugin takes what is in a folder "resources".
  await leave('javadoc', { 'resources/reference.html': referencePage(contract, deviations, javadocAt('..')) });
  return { text: isOwn ? strict(findings) : tolerant(findings, WARNINGS), warning: findings.styles.length > 0 };
}

async function read(file) {
  try {
    return await readFile(file);
  } catch ({ code }) {
    throw new Refused(`There is no contract ${file} (${code}). `
      + 'Give the path of a YAML or JSON file with -Dcontract=, or leave it out for openapi/kohortpay.yaml.');
  }
}

function parse(bytes, file) {
  const findings = new Findings(file);
  try {
    const document = readDocument(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), (problem) => findings.add(problem));
    if (document) return document;
  } catch (error) {
    if (error.code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    findings.add({ line: 1, col: 1, message: 'This file is not UTF-8: save it as UTF-8.', rule: 'kohortpay-encoding', error: true });
  }
  throw new Refused(tolerant(findings));
}

/** The linters run beside the rules. What they say counts even of a contract that no rule can follow, and the other way round. */
async function judge(document, findings) {
  const running = Promise.allSettled([redocly(findings.file), spectral(findings.file)]);
  const failures = [];
  try {
    checkAll(document, findings);
  } catch (error) {
    failures.push(error);
  }
  for (const { value = [], reason } of await running) {
    findings.addLinted(value);
    if (reason) failures.push(reason);
  }
  if (failures.length && !findings.errors.length) {
    throw failures[0];
  }
}

/** The derived forms are as clean as the contract; the linters look at those of our own. */
async function judgeForms(forms, isOwn) {
  const files = Object.keys(forms).filter((name) => name.endsWith('.yaml')).map((name) => join(TARGET, 'lint', name));
  await Promise.all(files.map((file) => write(file, forms[basename(file)])));
  const findings = new Findings(files[0]);
  if (isOwn) {
    findings.addLinted(await redocly(...files));
  }
  checkAll(parse(Buffer.from(forms[TOLERANT]), join(TARGET, 'lint', TOLERANT)), findings);
  if (findings.errors.length || (isOwn && findings.styles.length)) {
    throw new Refused(strict(findings));
  }
}

/**
 * Only the contract that is released next has a predecessor. Examples and known deviations that do not fit a change follow from it, and
 * would bury it; where anything else is wrong, nobody can say what has changed.
 */
async function judgeVersion(contract, findings) {
  if (!findings.every(({ rule, file }) => rule.includes('example') || file !== contract)) return;
  const { message } = await compare({ contract, released: RELEASED, list: CHANGES }, nameOf);
  if (message) throw new Refused(message + (findings.length ? `\nThen adapt examples and known deviations: they have ${findings.length} findings.` : ''));
}

async function note(warnings) {
  await (warnings.length ? write(WARNINGS, warnings.map(line).join('\n') + '\n') : rm(WARNINGS, { force: true }));
}

/** What is unchanged keeps its time, so that nothing is made from it again. */
async function leave(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const file = join(TARGET, folder, name);
    const old = await readFile(file).catch(() => null);
    if (!old?.equals(Buffer.from(content))) {
      await write(file, content);
    }
  }
}

async function write(file, content) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
