// Request bodies.
import { SENDERS, SERVER } from '../change.mjs';
import { compareContents } from './contents.mjs';
import { compareRest } from './rest.mjs';

export function compareBodies(was, is, context) {
  const { changes, uses, subject } = context;
  if (!was.exists && !is.exists) return;
  const required = is.flag('required');
  if (!was.exists && !required) {
    changes.compatible(is, [SENDERS, SERVER], { subject, what: 'takes a body, which is optional', uses });
  } else if (!was.exists) {
    changes.breaking(is, [SENDERS], { subject, what: 'requires a body', instead: 'make it optional', uses });
  } else if (!is.exists) {
    changes.breaking(was, [SENDERS], { subject, what: 'no longer takes a body', instead: 'keep it as optional, and let the server ignore it', uses });
  } else {
    compareBoth(was, is, context);
  }
}

function compareBoth(was, is, context) {
  const { changes, uses, subject } = context;
  const node = is.has('required') ? is.get('required') : is;
  if (!was.flag('required') && is.flag('required')) {
    changes.breaking(node, [SENDERS], { subject, what: 'now requires its body', instead: 'keep it optional', uses });
  } else if (was.flag('required') && !is.flag('required')) {
    changes.compatible(node, [SENDERS, SERVER], { subject, what: 'no longer requires its body', uses });
  }
  compareContents(was, is, { ...context, subject: `${subject}: the request body`, request: true });
  compareRest(was, is, ['required', 'content'], `${subject}: the request body`, { changes, breaks: [SENDERS], uses });
}
