// Security: what a client must prove, for each operation.
import { SENDERS, SERVER } from '../change.mjs';
import { compareRest, same } from './rest.mjs';

// What must be sent; the rest is said of it.
const SENT = ['type', 'scheme', 'in', 'name', 'flows', 'openIdConnectUrl'];

export function compareSecurity(before, after, was, is, { changes, uses }) {
  const [were, are] = [alternatives(before, was), alternatives(after, is)];
  const node = is.security.exists ? is.security : was.security.exists ? was.security : is.node;
  const lost = were.filter((old) => !are.some((now) => contains(old, now)));
  const won = are.filter((now) => !were.some((old) => contains(old, now) && contains(now, old)));
  const says = described(before, after);
  const subject = is.security === after.root.get('security') || !is.security.exists ? 'The API' : `${is}`;
  if (lost.length) {
    changes.breaking(node, [SENDERS], { subject, uses, what: `must be called with ${say(are, says)}; ${say(lost, says)} is no longer enough`,
      instead: 'keep the old requirement as an alternative' });
  } else if (won.length || were.length !== are.length) {
    changes.compatible(node, [SENDERS, SERVER], { subject, uses, what: `can be called with ${say(are)}` });
  }
  for (const scheme of after.components.get('securitySchemes').all) {
    const old = before.components.in('securitySchemes', scheme.name);
    if (old.exists) compareRest(old.resolved, scheme.resolved, SENT, `The security scheme ${scheme.name}`, { changes, breaks: [SENDERS] });
  }
}

/** Each alternative as a map from what a scheme sends to its scopes. None at all is one that asks for nothing. */
function alternatives({ components }, { security }) {
  const all = security.items.map((alternative) => new Map(alternative.all.map((requirement) => {
    const scheme = components.in('securitySchemes', requirement.name).resolved;
    return [JSON.stringify(SENT.map((keyword) => scheme.get(keyword).plain)),
      { name: requirement.name, scheme, scopes: requirement.items.map(({ string }) => string) }];
  })));
  return all.length ? all : [new Map()];
}

/** Whether who satisfies one alternative satisfies the other too. */
function contains(old, now) {
  return [...now].every(([scheme, { scopes }]) => old.has(scheme) && scopes.every((scope) => old.get(scheme).scopes.includes(scope)));
}

function say(all, nameOf = ({ name }) => name) {
  return all.map((alternative) => [...alternative.values()].map((scheme) => nameOf(scheme) + (scheme.scopes.length ? ` (${scheme.scopes.join(', ')})` : ''))
    .join(' and ') || 'no credentials').join(' or ');
}

/** A scheme that is another now is called by what it is. */
function described({ components: before }, { components: after }) {
  return ({ name, scheme }) => (same(...[before, after].map((components) => components.in('securitySchemes', name).resolved)) ? name
    : [name, ...['type', 'scheme', 'in', 'name'].map((keyword) => scheme.text(keyword)).filter(Boolean)].join(' '));
}
