// Servers: where clients send their requests; generated clients take the first one.
import { READERS, SENDERS } from '../change.mjs';
import { compareRest } from './rest.mjs';

const CLIENTS = [READERS, SENDERS];

export function compareServers(was, is, { changes }) {
  const [were, are] = [was, is].map((list) => new Map(list.items.map((server) => [server.text('url'), server])));
  const subject = 'The API';
  const change = (what, instead) => ({ subject, what, instead, uses: [] });
  const lost = [...were.keys()].filter((url) => !are.has(url));
  const won = [...are.keys()].filter((url) => !were.has(url));
  for (const [url, server] of were) {
    const now = are.get(url);
    if (!now) {
      const only = lost.length === 1 && won.length === 1 ? are.get(won[0]) : undefined;
      changes.breaking(only ?? server, CLIENTS, change(only ? `is now at ${only.text('url')}, not at ${url}` : `is no longer at ${url}`,
        'keep the old server, as the first one, as long as there are clients of it'));
    } else {
      compareRest(server, now, ['url'], `The server ${url}`, { changes, breaks: CLIENTS });
    }
  }
  for (const url of lost.length === 1 && won.length === 1 ? [] : won) {
    changes.compatible(are.get(url), CLIENTS, change(`is also at ${url}`));
  }
  const [first, now] = [were, are].map((all) => all.keys().next().value);
  if (are.has(first) && were.has(now) && first !== now) {
    changes.breaking(is.items[0], CLIENTS, change(`is called at ${now} unless a client chooses, no longer at ${first}`, 'keep the order of the servers'));
  }
}
