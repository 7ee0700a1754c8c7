// Security: one HTTP bearer scheme, whose key the client sends with every call.

const RULE = 'kohortpay-security';

export function checkSecurity({ root, operations, components }, findings) {
  const schemes = components.get('securitySchemes');
  const used = new Map();
  for (const { security, node } of operations) {
    const alternatives = security.items;
    for (const scheme of alternatives.flatMap((alternative) => alternative.entries)) {
      if (!schemes.get(scheme.name).resolved.exists) {
        findings.error(scheme, RULE, `There is no security scheme ${scheme.name}: add it to components/securitySchemes, or correct the name.`);
        return;
      }
    }
    const bearer = alternatives.find((alternative) => alternative.entries.length === 1 && isBearer(schemes.get(alternative.entries[0].name)));
    if (bearer) {
      used.set(bearer.entries[0].name, bearer.entries[0]);
    } else if (!alternatives.length || alternatives.some((alternative) => alternative.isMap && !alternative.entries.length)) {
      findings.style(security.exists ? security : node, 'kohortpay-key-not-needed', 'The client sends its key to this operation too: require the bearer scheme.');
    } else {
      refuse(alternatives[0], schemes, findings);
    }
  }
  for (const entry of [...used.values()].slice(1)) {
    findings.error(entry, RULE, `The client has one key, and ${[...used.keys()].join(' and ')} are two schemes: use one of them everywhere.`);
  }
}

function isBearer(scheme) {
  return scheme.resolved.text('type') === 'http' && scheme.resolved.text('scheme').toLowerCase() === 'bearer';
}

function refuse(alternative, schemes, findings) {
  const names = alternative.entries.map(({ name }) => name);
  if (names.length > 1) {
    findings.error(alternative, RULE, `The client sends one key, and ${names.join(' and ')} are asked for together: leave one of them, of type: http and scheme: bearer.`);
  } else {
    const scheme = schemes.get(names[0]).resolved;
    const kind = [scheme.text('type'), scheme.text('scheme')].filter(Boolean).join(' ') || 'nothing';
    findings.error(scheme, RULE, `${names[0]} is ${kind}, and the client sends Authorization: Bearer only: write type: http and scheme: bearer.`);
  }
}
