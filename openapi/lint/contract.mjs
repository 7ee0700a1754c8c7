// What an OpenAPI document is made of: operations, parameters, bodies, responses, schemas. Each part comes once, however often
// it is referred to.

import { isWhole } from './numbers.mjs';

export const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

export class Contract {
  constructor(document) {
    this.document = document;
    this.root = document.root;
    this.components = this.root.get('components');
    this.operations = [...readOperations(this.root)];
    this.schemas = collectSchemas(this);
  }

  /** The schemas of components, in their order. */
  get namedSchemas() {
    return this.components.get('schemas').all;
  }
}

function* readOperations(root) {
  for (const item of root.get('paths').entries) {
    for (const node of item.entries.filter(({ name }) => METHODS.includes(name))) {
      yield new Operation(root, item, node);
    }
  }
}

class Operation {
  constructor(root, item, node) {
    this.node = node;
    this.item = item;
    this.path = item.name;
    this.method = node.name;
    this.id = node.text('operationId');
    this.parameters = parametersOf(item, node);
    this.body = node.get('requestBody').resolved;
    this.responses = node.get('responses').entries.map((response) => new Response(response));
    this.security = node.has('security') ? node.get('security') : root.get('security');
  }

  toString() {
    return `${this.method.toUpperCase()} ${this.path}`;
  }

  /** The responses with a status from 200 to 299. */
  get successes() {
    return this.responses.filter(({ code }) => /^2/.test(code));
  }
}

class Response {
  constructor(node) {
    this.node = node;
    this.code = node.name;
    this.resolved = node.resolved;
    this.content = this.resolved.get('content').entries;
  }

  /** A response without content has no body, and an empty list of media types says no more. */
  get hasBody() {
    return this.content.length > 0;
  }

  /** The schema of its JSON body. */
  get schema() {
    return this.content.find(({ name }) => isJson(name))?.get('schema').resolved;
  }
}

export function isJson(mediaType) {
  return mediaType === 'application/json';
}

/** Of any kind, such as application/problem+json. */
export function isJsonLike(mediaType) {
  return /^application\/([\w.-]+\+)?json(;|$)/i.test(mediaType);
}

/** Those of an operation replace those of its path that have the same name and place. */
function parametersOf(item, node) {
  const found = new Map();
  for (const each of [...item.get('parameters').items, ...node.get('parameters').items]) {
    const parameter = each.resolved;
    found.set(`${parameter.text('in')} ${parameter.text('name')}`, parameter);
  }
  return [...found.values()];
}

/** Every schema with all that are written within it; references are not followed, what they lead to is visited itself. */
function collectSchemas(contract) {
  const found = new Set();
  const take = (schema) => {
    if (schema.isMap && !found.has(schema)) {
      found.add(schema);
      parts(schema).forEach(take);
    }
  };
  const takeContent = (holder) => holder.get('content').entries.forEach((type) => take(type.get('schema')));
  const takeParameter = (parameter) => {
    take(parameter.get('schema'));
    takeContent(parameter);
  };
  const takeResponse = (response) => {
    takeContent(response);
    response.get('headers').all.forEach(takeParameter);
  };
  const { components } = contract;
  contract.namedSchemas.forEach(take);
  [...components.get('parameters').all, ...components.get('headers').all].forEach(takeParameter);
  components.get('requestBodies').all.forEach(takeContent);
  components.get('responses').all.forEach(takeResponse);
  contract.operations.forEach(({ item, node, responses }) => {
    [...item.get('parameters').items, ...node.get('parameters').items].forEach(takeParameter);
    takeContent(node.get('requestBody'));
    responses.forEach((response) => takeResponse(response.node));
  });
  return [...found];
}

/** The schemas written within a schema. */
export function parts(schema) {
  return [
    ...schema.get('properties').all,
    ...['items', 'additionalProperties', 'not'].map((keyword) => schema.get(keyword)),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schema.get(keyword).items),
  ].filter(({ isMap }) => isMap);
}

/** What a schema and the members of its allOf say of a keyword, each of them. */
export function valuesOf(schema, keyword, seen = new Set()) {
  const resolved = schema.resolved;
  if (seen.has(resolved)) return [];
  seen.add(resolved);
  const own = resolved.has(keyword) ? [resolved.get(keyword)] : [];
  return [...own, ...resolved.get('allOf').items.flatMap((member) => valuesOf(member, keyword, seen))];
}

/** The type of a schema: written, or that of a member of its allOf, or implied by other keywords. Empty for any type. */
export function typeOf(schema) {
  const written = valuesOf(schema, 'type')[0]?.string;
  if (written !== undefined) return written;
  if (valuesOf(schema, 'properties').length || valuesOf(schema, 'additionalProperties').length) return 'object';
  const [value] = valuesOf(schema, 'enum')[0]?.items ?? [];
  return value?.kind === 'number' ? (isWhole(value.source) ? 'integer' : 'number') : ['string', 'boolean'].includes(value?.kind) ? value.kind : '';
}

/** Whether the client has a class for a schema of components: of an object with properties, or closed, and of an enum. */
export function becomesClass(schema) {
  if (schema.reference !== undefined) return false;
  if (valuesOf(schema, 'enum').length) return true;
  const isClosed = valuesOf(schema, 'additionalProperties').some(({ value }) => value === false);
  return typeOf(schema) === 'object' && (isClosed || valuesOf(schema, 'properties').some((properties) => properties.all.length > 0));
}
