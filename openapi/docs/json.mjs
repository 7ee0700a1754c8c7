// JSON for readers: names, strings and other values in colors of their own.
import { escaped, raw } from './html.mjs';

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(true|false|null)\b|-?\d[\d.eE+-]*/g;

export function jsonBlock(value) {
  return raw(`<pre tabindex="0"><code>${colored(JSON.stringify(value, null, 2))}</code></pre>`);
}

/** In one line. */
export function jsonLine(value) {
  return raw(`<code>${escaped(JSON.stringify(value))}</code>`);
}

function colored(json) {
  let result = '';
  let end = 0;
  for (const match of json.matchAll(TOKEN)) {
    const [token, string, colon] = match;
    const kind = colon ? 'n' : string ? 's' : 'v';
    const text = colon ? string : token;
    result += `${escaped(json.slice(end, match.index))}<b class="${kind}">${escaped(text)}</b>${colon ?? ''}`;
    end = match.index + token.length;
  }
  return result + escaped(json.slice(end));
}
