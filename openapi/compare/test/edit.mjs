// Edits of the library's contract, by pointer; a pointer without a slash in front is within components.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument } from 'yaml';
import { readDocument } from '../../lint/document.mjs';

export const BASE = readFileSync(join(import.meta.dirname, 'base.yaml'), 'utf8');

const PARSED = parseDocument(BASE);

export function documentOf(yaml = BASE) {
  return readDocument(yaml, ({ message }) => { throw new Error(message); });
}

/** The contract as YAML after what is set, added, moved to the end, referred to and renamed. */
export function edited({ set = {}, add = {}, move, refer = {}, rename = {}, yaml = BASE }) {
  const document = yaml === BASE ? PARSED.clone() : parseDocument(yaml);
  for (const [pointer, value] of Object.entries(set)) {
    const path = pathOf(pointer);
    if (value === null) document.deleteIn(path) || missing(pointer);
    else document.setIn(path, document.createNode(value));
  }
  for (const [pointer, value] of Object.entries(add)) document.addIn(pathOf(pointer), document.createNode(value));
  for (const [pointer, name] of Object.entries(refer)) document.setIn([...pathOf(pointer), '$ref'], `#/components/schemas/${name}`);
  if (move) {
    const { items } = document.getIn(pathOf(move).slice(0, -1));
    items.push(...items.splice(isMap(document.getIn(pathOf(move).slice(0, -1))) ? indexOf(items, pathOf(move).at(-1)) : pathOf(move).at(-1), 1));
  }
  for (const [pointer, name] of Object.entries(rename)) {
    const path = pathOf(pointer);
    const { items } = document.getIn(path.slice(0, -1));
    items[indexOf(items, path.at(-1))].key.value = name;
  }
  return document.toString({ lineWidth: 0 });
}

function indexOf(items, name) {
  const index = items.findIndex(({ key }) => String(key.value) === String(name));
  return index < 0 ? missing(name) : index;
}

function missing(what) {
  throw new Error(`${what} is not in the contract`);
}

function pathOf(pointer) {
  const path = pointer.startsWith('/') ? pointer.slice(1) : `components/${pointer}`;
  return path.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step, i, all) => (/^\d$/.test(step) && all[i - 1] !== 'responses' ? Number(step) : step));
}
