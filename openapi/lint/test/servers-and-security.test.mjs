import { test } from 'node:test';
import { DONE, carried, contract, operation, refused, warned } from './fixture.mjs';

const SERVER = 'kohortpay-server';
const SECURITY = 'kohortpay-security';
const server = (url) => contract({ servers: `servers:\n  - url: ${url}\n` });

for (const url of ['https://api.example.com', 'https://api.example.com/', 'https://api.example.com/v2', 'https://api.example.com:8443/a/b/', 'http://localhost:8080', 'http://127.0.0.1']) {
  test(`server_${url}_isCarried`, () => carried(server(url)));
}
for (const url of ['/api/v3', 'api.example.com', '"//api.example.com"', 'http://api.example.com', 'ftp://api.example.com', '"https://{region}.example.com"', 'https://api.example.com?a=b',
  '"https://api.example.com/#top"', 'https://me@api.example.com', "'https://api.example.com/a\"b'", '"https://api.example.com/*/"', '"https:api.example.com"', '""']) {
  test(`server_${url}_isRefused`, () => refused(SERVER, server(`${url} # here`)));
}
test('server_withVariables_isTheOneOfTheirDefaults', () => {
  const templated = (url, variables, mark = '') => contract({ servers: `servers:\n  - url: ${url} ${mark}\n    variables: ${variables}\n` });
  carried(templated('"https://{region}.example.com/{version}"', '{region: {default: eu, enum: [eu, us]}, version: {default: v1}}'));
  refused(SERVER, templated('"https://{region}.example.com"', '{}', '# here'));
  refused(SERVER, templated('"{scheme}://example.com"', '{scheme: {default: http}}', '# here'));
});
test('server_missing_isRefused', () => refused(SERVER, contract({ servers: 'servers: [] # here\n' })));
test('servers_severalAreWarnedOf', () => warned('kohortpay-first-server', contract({ servers: 'servers:\n  - url: https://api.example.com\n  - url: https://test.example.com # here\n' })));
test('server_ofAnOperation_isRefusedUnlessItIsThatOfTheContract', () => {
  refused(SERVER, operation(`servers:\n  - url: https://files.example.com # here${DONE}`));
  carried(operation(`servers:\n  - url: https://api.example.com${DONE}`));
});

const scheme = (yaml) => `  securitySchemes:\n    key: ${yaml}\n`;

for (const yaml of ['{type: apiKey, in: header, name: X-Key} # here', '{type: http, scheme: basic} # here', '{type: oauth2, flows: {}} # here', '{type: openIdConnect, openIdConnectUrl: https://example.com} # here', '{} # here']) {
  test(`scheme_${yaml}_isRefused`, () => refused(SECURITY, contract({ schemes: scheme(yaml) })));
}
test('scheme_bearerInCapitals_isCarried', () => carried(contract({ schemes: scheme('{type: http, scheme: Bearer, bearerFormat: JWT}') })));
test('scheme_unused_isCarried', () => carried(contract({ schemes: `${scheme('{type: http, scheme: bearer}')}    other: {type: apiKey, in: header, name: X-Key}\n` })));
test('scheme_missing_isRefused', () => refused(SECURITY, contract({ security: 'security:\n  - other: [] # here\n' })));

const OTHERS = `${scheme('{type: http, scheme: bearer}')}    other: {type: http, scheme: bearer}\n    basic: {type: http, scheme: basic}\n`;

test('schemes_together_areRefused', () => refused(SECURITY, contract({ schemes: OTHERS, security: 'security:\n  - {key: [], basic: []} # here\n' })));
test('schemes_inTurn_areCarriedIfOneIsBearer', () => carried(contract({ schemes: OTHERS, security: 'security:\n  - basic: []\n  - key: []\n' })));
test('schemes_twoOfBearer_areRefused', () => refused(SECURITY, operation(`security:\n  - other: [] # here${DONE}`, { schemes: OTHERS, path: '/books' })
  .replace('paths:\n', "paths:\n  /shelves:\n    get: {responses: {'204': {description: Done.}}}\n")));
test('security_none_isWarnedOf', () => {
  warned('kohortpay-key-not-needed', operation(`security: [] # here${DONE}`));
  warned('kohortpay-key-not-needed', operation(`security: [{}] # here${DONE}`));
  carried(contract({ security: '', schemes: '' }));
});
