// The document: what is said of it, its tags, its examples.
import { READERS, SENDERS } from '../change.mjs';
import { compareRest, same } from './rest.mjs';

// Judged where they are used.
const USED = ['openapi', 'info', 'paths', 'components', 'servers', 'security', 'tags'];

export function compareDocuments({ before, after }, changes) {
  const all = { changes, breaks: [READERS, SENDERS] };
  if (before.root.text('openapi') !== after.root.text('openapi')) {
    changes.docs(after.root.get('openapi'), 'The document', `is now written as OpenAPI ${after.root.text('openapi')}`);
  }
  for (const keyword of new Set([...before.root.get('info').all, ...after.root.get('info').all].map(({ name }) => name))) {
    const [was, is] = [before.root.in('info', keyword), after.root.in('info', keyword)];
    if (keyword !== 'version' && !same(was, is)) changes.docs(is.exists ? is : was, 'The document', `has another ${keyword}`);
  }
  compareTags(before, after, changes);
  compareExamples(before, after, changes);
  compareRest(before.root, after.root, USED, 'The document', all);
}

/** Which tag an operation has is the operation's matter. */
function compareTags(before, after, changes) {
  const named = ({ root }) => new Map(root.get('tags').items.map((tag) => [tag.text('name'), tag]));
  const [were, are] = [named(before), named(after)];
  for (const name of new Set([...were.keys(), ...are.keys()])) {
    const [was, is] = [were.get(name), are.get(name)];
    if (!was || !is || !same(was, is)) changes.docs(is ?? was, `The tag ${name}`, !was ? 'is described' : !is ? 'is no longer described' : 'is described in other words');
  }
}

function compareExamples(before, after, changes) {
  const [were, are] = [before, after].map(({ components }) => components.get('examples'));
  for (const name of new Set([...were.all, ...are.all].map((example) => example.name))) {
    const [was, is] = [were.get(name), are.get(name)];
    if (!same(was, is)) changes.docs(is.exists ? is : was, `The example ${name}`, !was.exists ? 'is new' : !is.exists ? 'is gone' : 'is another');
  }
}
