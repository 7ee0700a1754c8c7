// A small contract that nothing objects to, and places in it for what a test is about.
import assert from 'node:assert/strict';
import { readDocument } from '../document.mjs';
import { Findings } from '../findings.mjs';
import { checkAll } from '../rules/index.mjs';
import { checkVersion } from '../rules/version.mjs';

// A message says what to do.
const CURE = /\b(add|correct|change|declare|describe|document|give|leave|list|make|merge|move|quote|refer|remove|rename|replace|require|save|use|write)\b/i;

const HEAD = `openapi: 3.0.3
info:
  title: Library
  version: 1.0.0
`;
const SERVERS = `servers:
  - url: https://api.example.com
`;
const SECURITY = `security:
  - key: []
`;
const PATHS = `paths:
  /books:
    get:
      operationId: listBooks
      tags: [Books]
      responses:
        '200':
          description: The books.
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Book'}
`;
const SCHEMAS = `    Book:
      type: object
      required: [title]
      properties:
        title: {type: string, example: Emma}
`;
const SCHEMES = `  securitySchemes:
    key: {type: http, scheme: bearer}
`;

/** The contract as YAML, with parts in place of its own. */
export function contract({ head = HEAD, servers = SERVERS, security = SECURITY, paths = PATHS, schemas = '', schemes = SCHEMES, components = '' } = {}) {
  return `${head}${servers}${security}${paths}components:\n${schemes}  schemas:\n${SCHEMAS}${indented(schemas, 4)}${indented(components, 2)}`;
}

/** Schemas beside those of the contract. */
export const schemas = (yaml) => contract({ schemas: yaml });

/** An operation in place of the contract's: what stands below its method. */
export const operation = (yaml, { path = '/books', method = 'get', ...parts } = {}) =>
  contract({ paths: `paths:\n  ${path}:\n    ${method}:\n${indented(yaml, 6)}`, ...parts });

/** A success without a body. */
export const DONE = `
responses:
  '204': {description: Done.}
`;

/** Parameters of an operation. */
export const parameters = (yaml, parts) => operation(`operationId: listBooks\nparameters:\n${indented(yaml, 2)}${DONE}`, parts);

/** A request body with this schema. */
export const body = (yaml, parts) => operation(
  `operationId: addBook\nrequestBody:\n  required: true\n  content:\n    application/json:\n${indented(yaml, 6)}${DONE}`, { method: 'post', ...parts });

/** The responses of an operation. */
export const responses = (yaml, parts) => operation(`operationId: listBooks\nresponses:\n${indented(yaml, 2)}`, parts);

function indented(yaml, by) {
  const lines = yaml.replace(/^\n/, '').split('\n');
  const margin = Math.min(...lines.filter((line) => line.trim()).map((line) => line.search(/\S/)));
  return lines.map((line) => (line.trim() ? ' '.repeat(by) + line.slice(margin) + '\n' : '')).join('');
}

export function findingsOf(yaml) {
  const findings = new Findings('contract.yaml');
  const document = readDocument(yaml, (problem) => findings.add(problem));
  if (document && checkVersion(document.root, findings)) checkAll(document, findings);
  return findings;
}

/** Asserts that the lines marked "# here", and no others, have an error of this rule, and that each says what to do. */
export function refused(rule, yaml) {
  const { errors } = findingsOf(yaml);
  const marked = yaml.split('\n').flatMap((line, i) => (line.endsWith('# here') ? [`${i + 1} ${rule}`] : []));
  assert.ok(marked.length, 'no line is marked "# here"');
  assert.deepEqual([...new Set(errors.map((error) => `${error.line} ${error.rule}`))], marked, `${errors.map(({ message }) => message).join('\n')}\n\n${yaml}`);
  for (const { message } of errors) {
    assert.match(message, CURE);
  }
}

/** Asserts that there is no error. */
export function carried(yaml) {
  const { errors } = findingsOf(yaml);
  assert.deepEqual(errors.map(({ line, message }) => `${line}  ${message}`), [], yaml);
}

/** Asserts that the lines marked "# here" have a style finding of this rule, and that there is no error. */
export function warned(rule, yaml) {
  carried(yaml);
  const lines = findingsOf(yaml).styles.filter((finding) => finding.rule === rule).map(({ line }) => line);
  assert.deepEqual(lines, yaml.split('\n').flatMap((line, i) => (line.endsWith('# here') ? [i + 1] : [])), yaml);
}
