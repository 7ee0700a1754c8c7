// Defaults: what it means to leave a value out.
import { same } from './rest.mjs';

export function compareDefaults(pair) {
  const [was, is] = [pair.was.get('default'), pair.is.get('default')];
  if (same(was, is)) return;
  if (!was.exists) {
    pair.compatible(is, { what: `has a default, ${JSON.stringify(is.plain)}` });
  } else {
    pair.replaced(is.exists ? is : pair.is.node, { instead: 'keep the default',
      what: is.exists ? `means ${JSON.stringify(is.plain)} where it is left out, no longer ${JSON.stringify(was.plain)}` : `no longer means ${JSON.stringify(was.plain)} where it is left out` });
  }
}
