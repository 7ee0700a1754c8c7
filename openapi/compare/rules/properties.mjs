// Properties: which there are in requests and in responses, and which must be there.
import { READERS, SENDERS, SERVER } from '../change.mjs';
import { isDeepStrictEqual } from 'node:util';
import { SchemaView } from '../schema-view.mjs';

const KEEP = { request: 'keep it, marked as deprecated, and let the server ignore it', response: 'keep it, marked as deprecated, and go on sending it' };

export function compareProperties(pair) {
  const renamed = renames(pair);
  for (const name of new Set([...pair.was.properties.keys(), ...pair.is.properties.keys()])) {
    if (![...renamed.values()].includes(name)) compareProperty(pair, name, renamed.get(name));
  }
  for (const name of new Set([...pair.was.required, ...pair.is.required])) {
    if (!pair.was.properties.has(name) && !pair.is.properties.has(name)) compareRequired(pair, name, sidesOf(pair));
  }
  compareAdditional(pair);
}

function sidesOf({ request, response }) {
  return [...(response ? ['response'] : []), ...(request ? ['request'] : [])];
}

/** What is gone and has come back under another name: the only one with the same schema. */
function renames({ was, is }) {
  const gone = [...was.properties].filter(([name]) => !is.properties.has(name));
  const come = [...is.properties].filter(([name]) => !was.properties.has(name));
  return new Map(gone.flatMap(([name, property]) => {
    const like = come.filter(([, other]) => isDeepStrictEqual(essence(property), essence(other)));
    return like.length === 1 ? [[name, like[0][0]]] : [];
  }));
}

function essence(schema) {
  const { description, example, title, ...rest } = schema.plain ?? {};
  return rest;
}

function compareProperty(pair, name, newName) {
  const [was, is] = [pair.was.properties.get(name), pair.is.properties.get(newName ?? name)];
  const both = [];
  for (const side of sidesOf(pair)) {
    const [before, after] = [isIn(was, side), isIn(is, side)];
    if (newName !== undefined && before) renamed(pair, name, newName, is, side);
    else if (before && after) both.push(side);
    else if (before) removed(pair, name, was, is, side);
    else if (after) added(pair, name, was, is, side);
  }
  if (both.length) compareRequired(pair, name, both);
}

/** A readOnly property is none of a request, a writeOnly one none of a response. */
function isIn(property, side) {
  return property !== undefined && !new SchemaView(property).flag(side === 'request' ? 'readOnly' : 'writeOnly');
}

function renamed(pair, name, newName, node, side) {
  pair.changes.breaking(node, [roleOf(side)], { subject: `${pair.subject}.${name}`, what: `is now called ${newName}`, uses: [...pair.uses],
    instead: `keep ${name}, marked as deprecated, and add ${newName} beside it` });
}

function removed(pair, name, was, is, side) {
  const what = !is ? 'is gone' : side === 'request' ? 'is now readOnly: it must no longer be sent' : 'is now writeOnly: it no longer comes back';
  pair.changes.breaking(is ?? was, [roleOf(side)], { subject: `${pair.subject}.${name}`, what, uses: [...pair.uses], instead: KEEP[side] });
}

function added(pair, name, was, is, side) {
  const required = pair.is.required.has(name);
  const closed = pair.was.get('additionalProperties').value === false;
  const change = { subject: `${pair.subject}.${name}`, uses: [...pair.uses], instead: side === 'request' ? 'make it optional' : 'leave it out' };
  if (side === 'request' && required) {
    pair.changes.breaking(is, [SENDERS], { ...change, what: `is ${was ? 'no longer readOnly' : 'new'}, and required in requests` });
  } else if (side === 'response' && closed) {
    pair.changes.breaking(is, [READERS], { ...change, what: 'is new, and readers were told that there is nothing else (additionalProperties: false)' });
  } else {
    pair.changes.compatible(is, [roleOf(side), SERVER], { ...change, what: was ? `is now part of ${side}s` : 'is new' });
  }
}

function compareRequired(pair, name, sides) {
  const [was, is] = [pair.was.required.has(name), pair.is.required.has(name)];
  if (was === is) return;
  const node = is ? pair.is.get('required').items.find(({ string }) => string === name) ?? pair.is.node : pair.is.properties.get(name) ?? pair.is.node;
  const change = { subject: `${pair.subject}.${name}`, uses: [...pair.uses] };
  for (const side of sides) {
    if (is && side === 'request') {
      pair.changes.breaking(node, [SENDERS], { ...change, what: 'is now required', instead: 'keep it optional' });
    } else if (is) {
      pair.changes.compatible(node, [READERS, SERVER], { ...change, what: 'is now required' });
    } else if (side === 'response') {
      pair.changes.breaking(node, [READERS], { ...change, what: 'is no longer required, and may be missing', instead: 'keep it required' });
    } else {
      pair.changes.compatible(node, [SENDERS, SERVER], { ...change, what: 'is no longer required, and may be missing' });
    }
  }
}

function compareAdditional(pair) {
  if (![pair.was, pair.is].some(({ type }) => type === 'object' || type === '')) return;
  const [was, is] = [pair.was, pair.is].map((view) => view.get('additionalProperties'));
  const [old, now] = [was, is].map((node) => (node.value === false ? 'none' : node.isMap && node.all.length ? 'some' : 'any'));
  if (old === now) return;
  const node = is.exists ? is : pair.is.node;
  const words = { none: 'no other properties', some: 'other properties of one type', any: 'any other properties' };
  const change = { what: `allows ${words[now]}, no longer ${words[old]}`, instead: 'leave additionalProperties as it was' };
  if (old !== 'none' && now !== 'none') pair.replaced(node, change);
  else if (now === 'none') pair.narrowed(node, change);
  else pair.widened(node, change);
}

function roleOf(side) {
  return side === 'request' ? SENDERS : READERS;
}
