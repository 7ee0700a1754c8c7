// What no other rule judges: words for readers, and keywords that nobody thought of.
import { isDeepStrictEqual } from 'node:util';

const DOCS = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'xml', 'links', 'bearerFormat', '$ref']);

/** Compares the keywords of two nodes other than those that are judged elsewhere. */
export function compareRest(before, after, judged, subject, { changes, breaks, uses }) {
  for (const name of new Set([...before.all, ...after.all].map((child) => child.name))) {
    const [was, is] = [before.get(name), after.get(name)];
    if (judged.includes(name) || same(was, is)) continue;
    const node = is.exists ? is : was;
    if (DOCS.has(name) || name.startsWith('x-')) {
      changes.docs(node, subject, `has another ${name}`);
    } else {
      changes.breaking(node, breaks, { subject, what: `has another ${name}, which nobody can judge`, instead: 'leave it as it was', uses });
    }
  }
}

export function same(a, b) {
  return isDeepStrictEqual(a.plain, b.plain);
}
