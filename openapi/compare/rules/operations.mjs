// Operations: path, method, name, tag; and what belongs to each.
import { METHODS } from '../../lint/contract.mjs';
import { COMPATIBLE, READERS, SENDERS, SERVER } from '../change.mjs';
import { compareBodies } from './bodies.mjs';
import { compareParameters } from './parameters.mjs';
import { compareResponses } from './responses.mjs';
import { compareRest } from './rest.mjs';
import { compareSecurity } from './security.mjs';
import { compareServers } from './servers.mjs';

const CLIENTS = [READERS, SENDERS];
const JUDGED = ['operationId', 'tags', 'deprecated', 'parameters', 'requestBody', 'responses', 'security', 'servers'];
const KEEP = 'keep it, marked as deprecated, and add the new one beside it';

export function compareOperations({ before, after }, context) {
  const { changes } = context;
  const [were, are] = [before, after].map(({ operations }) => new Map(operations.map((operation) => [keyOf(operation), operation])));
  const added = [...are].filter(([key]) => !were.has(key)).map(([, operation]) => operation);
  for (const [key, was] of were) {
    const is = are.get(key);
    const moved = is ? undefined : successor(was, added);
    if (is) compareOperation(was, is, { before, after, ...context });
    else changes.breaking(moved?.node ?? was.node, CLIENTS, { subject: `${was}`, what: moved ? `is now ${moved}` : 'is gone', instead: KEEP, uses: [was.id] });
    if (moved) added.splice(added.indexOf(moved), 1);
  }
  for (const is of added) {
    changes.compatible(is.node, [...CLIENTS, SERVER], { subject: `${is}`, what: `is new (${is.id})`, uses: [is.id] });
  }
  for (const item of after.root.get('paths').entries) {
    compareRest(before.root.in('paths', item.name), item, ['parameters', 'servers', ...METHODS], item.name, { changes, breaks: CLIENTS });
  }
}

/** A server matches a path by its shape; what stands in braces is the parameter's name. */
function keyOf({ method, path }) {
  return `${method} ${path.replace(/\{[^{}]*\}/g, '{}')}`;
}

/** What a lost operation has become: the new one with its name, else the only new one of its path. */
function successor({ id, path }, added) {
  const there = added.filter((each) => each.path === path);
  return added.find((each) => each.id === id && id !== '') ?? (there.length === 1 ? there[0] : undefined);
}

function compareOperation(was, is, { before, after, changes, schemas }) {
  const uses = [is.id || `${is}`];
  const breaking = (node, what, instead) => changes.breaking(node, CLIENTS, { subject: `${is}`, what, instead, uses });
  if (was.id !== is.id) {
    breaking(is.node.get('operationId'), `is now called ${is.id}, not ${was.id}: methods of generated clients are renamed`, 'keep the operationId');
  }
  if (groupOf(was) !== groupOf(is)) {
    breaking(is.node.get('tags'), `moves from the tag ${groupOf(was)} to ${groupOf(is)}: generated clients have it in another class`, 'keep its tag');
  }
  if (was.node.flag('deprecated') !== is.node.flag('deprecated')) {
    changes.add(is.node.get('deprecated'), { subject: `${is}`, what: is.node.flag('deprecated') ? 'is deprecated' : 'is no longer deprecated',
      verdict: COMPATIBLE, concerns: CLIENTS, uses });
  }
  const context = { changes, schemas, uses, subject: `${is}` };
  compareParameters(was, is, context);
  compareBodies(was.body, is.body, context);
  compareResponses(was, is, context);
  compareSecurity(before, after, was, is, context);
  compareServers(serversOf(before, was), serversOf(after, is), context);
  compareRest(was.node, is.node, JUDGED, `${is}`, { changes, breaks: CLIENTS, uses });
}

function groupOf({ node }) {
  return node.get('tags').items[0]?.string ?? '(none)';
}

function serversOf({ root }, { node, item }) {
  return [node, item, root].find((holder) => holder.has('servers'))?.get('servers') ?? root.get('servers');
}
