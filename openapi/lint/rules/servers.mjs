// Servers: the first is the client's default, an absolute https URL.

const RULE = 'kohortpay-server';

export function checkServers({ root }, findings) {
  const servers = root.get('servers');
  if (!servers.items.length) {
    findings.error(servers, RULE, 'The client needs a server to call: add servers, with one URL such as https://api.example.com.');
    return;
  }
  const [first, ...others] = servers.items;
  checkUrl(first.get('url'), withDefaults(first, findings), findings);
  others.forEach((server) => findings.style(server, 'kohortpay-first-server',
    'The client calls the first server by default: remove the others, or name them in its description.'));
}

/** Servers of a path or an operation, which must be that of the contract. */
export function checkOwnServers(holder, root, findings) {
  const [first] = holder.get('servers').items;
  if (first && first.text('url') !== root.in('servers', 0).text('url')) {
    findings.error(first, RULE, 'The client calls one server: move this one to the servers of the contract, or what is called there to a contract of its own.');
  }
}

/** The URL with the default of each variable, which is the client's. */
function withDefaults(server, findings) {
  return server.text('url').replace(/\{([^{}]*)\}/g, (variable, name) => {
    const value = server.in('variables', name, 'default').string;
    if (value === undefined) {
      findings.error(server.get('url'), RULE, `${variable} has no default: add it to variables, as a string, or write the URL out.`);
    }
    return value ?? 'x';
  });
}

function checkUrl(node, text, findings) {
  const url = URL.canParse(text) ? new URL(text) : null;
  const error = (message) => findings.error(node, RULE, message);
  if (!url || !/^https?:\/\//i.test(text)) {
    error(`"${text}" is not a full URL: write one such as https://api.example.com${text.startsWith('/') ? text : ''}.`);
  } else if (url.protocol !== 'https:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname)) {
    error('Over http the key could be read on the way, and the client refuses to send it: write https.');
  } else if (url.search || url.hash || url.username || url.password || /[?#]/.test(text)) {
    error('The URL of a server has no user, query or fragment: remove it.');
  } else if (/[\s"\\<>^`|*{}]/.test(text)) {
    error('Some characters of this URL are sent escaped: write it without spaces, quotes, asterisks and backslashes.');
  }
}
