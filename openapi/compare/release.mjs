// The contract and the one that was last released: whether the version fits what has changed, and the step from one to the other.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readDocument } from '../lint/document.mjs';
import { stamped } from './changelog.mjs';
import { changesBetween } from './changes.mjs';
import { listing, refusal } from './message.mjs';
import { isPreRelease, objectionTo, parseVersion } from './versions.mjs';

/** What stands in the way, to be told to whoever changes the contract. */
export class Unfit extends Error {
  name = 'Refused';
}

/**
 * Compares a contract with the released one.
 *
 * @param files paths of `contract` and `released`, and of the `list` of all changes
 * @param name what a path is called in messages
 * @returns the changes, and the refusal: empty if the version fits
 */
export async function compare({ contract, released, list }, name) {
  const [before, after] = await Promise.all([released, contract].map(read));
  const changes = changesBetween(before.document, after.document);
  const nameOf = ({ document, position }) => `${name(document === before.document ? released : contract)}:${position.line}`;
  const problem = objectionTo(after.version, before.version, changes);
  await note(list, changes.length ? listing(changes, nameOf) : '');
  const message = problem && refusal({ problem, changes, version: after.version, released: before.version, contract: name(contract),
    line: after.document.root.in('info', 'version').position.line, nameOf, file: name(list) });
  return { changes, before, after, message };
}

/**
 * Makes the contract the released one, and notes in the changelog what has changed for whom. Changes nothing if it throws, and nothing
 * if it was done before.
 *
 * @param files those of `compare`, and the `changelog`
 * @param date of the release, such as 2026-11-25
 * @returns what has been done
 */
export async function release(files, name, date) {
  const { changes, before, after, message } = await compare(files, name);
  if (message) throw new Unfit(message);
  if (isPreRelease(after.version)) {
    throw new Unfit(`${name(files.contract)}: version ${after.version} is a pre-release, and ${name(files.released)} is what consumers can rely on. `
      + `Set info.version to ${parseVersion(after.version).core.join('.')}, or publish the pre-release without this command.`);
  }
  if (before.text === after.text) return `Version ${after.version} of the contract is released: there is nothing to do.`;
  const changelog = await readFile(files.changelog, 'utf8');
  const next = stamped(changelog, { changes, version: after.version, date }, name(files.changelog));
  // The changelog first: if only one of the two can be written, the next run does the rest.
  if (next !== changelog) await replace(files.changelog, next);
  await replace(files.released, after.text);
  return `Version ${after.version} of the contract is released: commit ${name(files.released)} and ${name(files.changelog)}.`;
}

async function read(file) {
  const text = await readFile(file, 'utf8');
  const document = readDocument(text, ({ line, message }) => { throw new Unfit(`${file}:${line}  ${message}`); });
  const node = document.root.in('info', 'version');
  return { text, document, version: node.source ?? String(node.value ?? '') };
}

async function note(file, text) {
  await mkdir(dirname(file), { recursive: true });
  await (text ? writeFile(file, text) : rm(file, { force: true }));
}

/** As a whole or not at all. */
async function replace(file, text) {
  const draft = `${file}.new`;
  await writeFile(draft, text);
  await rename(draft, file);
}
