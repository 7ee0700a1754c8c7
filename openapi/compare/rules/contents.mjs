// Media types of a body, and the schema of each.
import { READERS, SENDERS, SERVER } from '../change.mjs';
import { compareRest } from './rest.mjs';

export function compareContents(was, is, { changes, schemas, uses, subject, request = false, rest = true }) {
  const [were, are] = [was, is].map((holder) => holder.get('content'));
  for (const type of were.entries) {
    const now = are.get(type.name);
    if (now.exists) {
      schemas.add(type.get('schema'), now.get('schema'), { request, response: !request, uses, subject });
      if (rest) compareRest(type, now, ['schema'], subject, { changes, breaks: [request ? SENDERS : READERS], uses });
    } else if (are.entries.length) {
      changes.breaking(type, [request ? SENDERS : READERS], { subject, uses, instead: 'keep it beside the new one',
        what: request ? `is no longer taken as ${type.name}` : `is no longer sent as ${type.name}` });
    }
  }
  for (const type of were.entries.length ? are.entries.filter(({ name }) => !were.has(name)) : []) {
    changes.compatible(type, [request ? SENDERS : READERS, SERVER], { subject, uses, what: `is also ${request ? 'taken' : 'sent'} as ${type.name}` });
  }
}
