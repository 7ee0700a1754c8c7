// Known deviations: how responses are known to violate the contract, and what each entry of the list means in its schemas.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isJsonLike, valuesOf } from '../lint/contract.mjs';
import { readDocument } from '../lint/document.mjs';
import { ITEM, parsePath } from './json-path.mjs';

const NAME = 'known-deviations.json';
const OWN = join(import.meta.dirname, '..', NAME);
const RULE = 'kohortpay-known-deviation';

/** The list beside a contract; for lack of one, KohortPay's, with what it has in common with the contract. */
export async function deviationsFor(contractFile, contract, findings) {
  const beside = join(dirname(contractFile), NAME);
  const given = await readFile(beside, 'utf8').catch(() => null);
  if (given !== null) return readDeviations(given, contract, (found) => findings.add({ file: beside, ...found }));
  const own = await readFile(OWN, 'utf8').catch(() => '[]');
  return readDeviations(own, contract, () => {});
}

/** Reads a list; an entry that means nothing in the contract is reported, and left out. */
export function readDeviations(text, contract, report) {
  const list = readDocument(text, report)?.root;
  if (!list) return [];
  const error = (node, message) => report({ ...node.position, message, rule: RULE, error: true });
  if (!list.isList) {
    error(list, 'This is not a JSON array: list the known deviations in one.');
  }
  return list.items.map((entry) => readEntry(entry, contract, (message) => error(entry, message))).filter(Boolean);
}

function readEntry(entry, contract, error) {
  const operation = contract.operations.find(({ id }) => id === entry.text('operation'));
  const steps = parsePath(entry.text('path'));
  const isAbsent = entry.flag('absent');
  if (entry.has('found') === isAbsent) {
    error('A known deviation needs one of two: add "found", the value that is found, or "absent": true.');
  } else if (!steps?.length || steps.at(-1) === ITEM) {
    error('The path of a known deviation ends with a property: write it like $.canceledAt or $.data[*].locale.');
  } else if (!operation) {
    error(`The contract has no operation ${entry.text('operation')}: correct the entry or remove it.`);
  } else {
    const { owners, declarations } = find(operation, steps);
    if (declarations.length) {
      const isValue = entry.has('found');
      return { operation, steps, owners, declarations, isAbsent, ...(isValue && { found: entry.get('found').plain }), note: noteOf(entry) };
    }
    error(`No response of ${operation.id} has ${entry.text('path')}: correct the entry or remove it.`);
  }
  return null;
}

/** The schemas that have the property, and its declarations there: one for each member of an allOf that has it. */
function find(operation, steps) {
  let schemas = operation.responses.flatMap(({ content }) => content.filter(({ name }) => isJsonLike(name)).map((type) => type.get('schema')));
  for (const step of steps.slice(0, -1)) {
    schemas = schemas.flatMap((schema) => (step === ITEM ? valuesOf(schema, 'items') : valuesOfProperty(schema, step)));
  }
  const owners = schemas.filter((schema) => declared(schema, steps.at(-1)).length);
  return { owners, declarations: owners.flatMap((owner) => declared(owner, steps.at(-1))) };
}

function valuesOfProperty(schema, name) {
  const properties = declared(schema, name);
  return properties.length ? properties : valuesOf(schema, 'additionalProperties').filter(({ isMap }) => isMap);
}

function declared(schema, name) {
  return valuesOf(schema, 'properties').filter((properties) => properties.has(name)).map((properties) => properties.get(name));
}

/** For readers: what is found, and where. */
function noteOf(entry) {
  const found = entry.flag('absent') ? 'may be absent' : `may be ${inCode(entry.get('found'))}`;
  const conditions = entry.get('when').all.map(({ name, items }) => `\`${nameAt(name)}\` is ${items.map(inCode).join(' or ')}`);
  return [`Known deviation: ${found}${conditions.length ? ` where ${conditions.join(' and ')}` : ''}.`, entry.text('reason')].filter(Boolean).join(' ');
}

function inCode(node) {
  return `\`${JSON.stringify(node.plain).replaceAll('`', "'")}\``;
}

function nameAt(path) {
  const last = parsePath(path)?.at(-1);
  return typeof last === 'string' ? last : path;
}

