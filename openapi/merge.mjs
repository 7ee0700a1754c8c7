// Writes a contract as JSON, which is what the generator reads; with additions, the grown contract as YAML too.
//   node merge.mjs <file to write, without its suffix> <contract> [<additions>]
// Additions add: operations, components, tags. Only what stands in info is replaced.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { LineCounter, isMap, isSeq, parseDocument } from 'yaml';
import { readDocument } from './lint/document.mjs';
import { toJson } from './lint/json.mjs';

const [target, contract, additions] = process.argv.slice(2);

try {
  const yaml = additions ? await merged() : await readFile(contract, 'utf8');
  if (additions) {
    await write(`${target}.yaml`, yaml);
  }
  await write(`${target}.json`, toJson(readDocument(yaml, refuse).root) + '\n');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function merged() {
  const [base, more] = await Promise.all([contract, additions].map(parse));
  merge(base.contents, more.contents, [], more.line);
  base.commentBefore = ` ${basename(contract)} and ${basename(additions)}, merged by the build: edit those.`;
  return base.toString({ lineWidth: 0, flowCollectionPadding: false });
}

async function parse(file) {
  const lines = new LineCounter();
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter: lines, customTags: asWritten });
  for (const { message } of document.errors) {
    throw new Error(`${file} is not valid YAML: ${message}`);
  }
  document.line = (node) => `${file}:${lines.linePos(node.range[0]).line}`;
  return document;
}

/** Else a number would be written as the nearest double. */
function asWritten(tags) {
  return tags.map((tag) => /:(int|float)$/.test(tag.tag) ? { ...tag, stringify: ({ source, value }) => source ?? String(value) } : tag);
}

function merge(base, more, path, line) {
  for (const pair of more.items) {
    const name = pair.key.value;
    const there = base.get(name, true);
    const here = [...path, name];
    if (!there) {
      base.items.push(pair);
    } else if (isMap(there) && isMap(pair.value) && /^(info|paths|components|components\/\w+)$/.test(here.join('/'))) {
      merge(there, pair.value, here, line);
    } else if (isSeq(there) && here.length === 1) {
      there.items.push(...pair.value.items);
    } else if (path[0] === 'info') {
      base.set(name, pair.value);
    } else {
      throw new Error(`${line(pair.key)}  ${here.join(' / ')} is in the contract too: give it another name here`);
    }
  }
}

function refuse({ line, message }) {
  throw new Error(`${contract}:${line}  ${message}`);
}

/** An unchanged file keeps its time, and whatever is made from it. */
async function write(file, text) {
  if (await readFile(file, 'utf8').catch(() => undefined) !== text) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
