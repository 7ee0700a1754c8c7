import { test } from 'node:test';
import { carried, contract, refused, responses, schemas } from './fixture.mjs';

const REFERENCE = 'kohortpay-reference';
const SIBLING = 'kohortpay-reference-sibling';
const property = (yaml) => schemas(`Shelf:\n  type: object\n  properties:\n    book:\n${yaml.replace(/^/gm, '      ')}\n`);

for (const ref of ['other.yaml#/Book', 'https://example.com/book.yaml', 'Book', '#/components/schemas/Missing', '#/components/schemas/Book/properties/title',
  '#/components/responses/Book', '#/paths/~1books']) {
  test(`reference_${ref}_isRefused`, () => refused(REFERENCE, property(`$ref: '${ref}' # here`)));
}
test('reference_toItself_isRefused', () => refused(REFERENCE, schemas("Shelf:\n  $ref: '#/components/schemas/Shelf' # here\n")));
test('reference_ofAPath_isRefused', () => refused(REFERENCE, contract({ paths: "paths:\n  /books:\n    get: {responses: {'204': {description: Done.}}}\n  /shelves:\n    $ref: '#/paths/~1books' # here\n" })));
test('reference_toAResponse_isCarried', () => carried(responses("'204': {$ref: '#/components/responses/Done'}\n", { components: 'responses:\n  Done: {description: Done.}\n' })));
test('reference_inProperties_isAProperty', () => carried(schemas('Shelf:\n  type: object\n  properties:\n    links: {type: array, items: {$ref: \'#/components/schemas/Book\'}}\n    $ref: {type: string}\n')));
test('reference_inAnExample_isAValue', () => carried(schemas("Shelf:\n  type: object\n  properties: {size: {}}\n  example: {size: {$ref: '#/nowhere'}}\n")));
test('component_withASpaceInItsName_isRefused', () => refused(REFERENCE, contract({ components: 'responses:\n  "All done": {description: Done.} # here\n' })));

for (const sibling of ['nullable: true', 'readOnly: true', 'minLength: 2', 'default: a', 'additionalProperties: false']) {
  test(`sibling_${sibling}_isRefused`, () => refused(SIBLING, property(`$ref: '#/components/schemas/Book'\n${sibling} # here`)));
}
for (const sibling of ['description: A book.', 'example: {title: Emma}', 'deprecated: true', 'x-order: 1']) {
  test(`sibling_${sibling}_isCarried`, () => carried(property(`$ref: '#/components/schemas/Book'\n${sibling}`)));
}
