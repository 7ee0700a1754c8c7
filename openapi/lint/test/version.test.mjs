import { test } from 'node:test';
import { carried, contract, refused } from './fixture.mjs';

const RULE = 'kohortpay-openapi-version';

for (const version of ['3.0.0', '3.0.3', '"3.0.4"']) {
  test(`version_${version}_isCarried`, () => carried(contract().replace('3.0.3', version)));
}
for (const version of ['3.1.0', '3.1', '"3.2.0"', '3.0', '2.0', '', '[]', '3.0.3-rc1']) {
  test(`version_${version}_isRefused`, () => refused(RULE, contract().replace('3.0.3', `${version} # here`)));
}
test('swagger_isRefused', () => refused(RULE, 'swagger: "2.0" # here\npaths: {}\n'));
for (const text of ['a: 1 # here\n', '- 1 # here\n', '# here', 'text # here']) {
  test(`document_${JSON.stringify(text)}_isRefused`, () => refused(RULE, text));
}
