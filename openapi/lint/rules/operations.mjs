// Operations: a path and a method that Retrofit and Prism have, a JSON body or none, and one kind of success.
import { isDeepStrictEqual } from 'node:util';
import { becomesClass, isJson, isJsonLike, typeOf, valuesOf } from '../contract.mjs';
import { checkOwnServers } from './servers.mjs';

const PATH = 'kohortpay-path';
const METHOD = 'kohortpay-method';
const BODY = 'kohortpay-body-is-json';
const BODY_RULE = 'kohortpay-body-rule';
const RULES_OF_BUILDERS = ['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'minLength', 'maxLength', 'pattern',
  'minimum', 'maximum', 'multipleOf'];
const SUCCESS = 'kohortpay-one-kind-of-success';
const RESPONSE = 'kohortpay-response';

export function checkOperations({ root, operations, components }, findings) {
  checkPaths(root, operations, findings);
  for (const operation of operations) {
    checkTemplate(operation, findings);
    checkMethod(operation, findings);
    checkOwnServers(operation.node, root, findings);
    checkRequestBody(operation.body, findings);
    checkResponses(operation, findings);
  }
  for (const keyword of ['callbacks', 'links']) {
    for (const node of [...operations.map(({ node }) => node), ...components.get('responses').all, components].map((holder) => holder.get(keyword))) {
      if (node.exists) findings.style(node, 'kohortpay-ignored', `The client and its tests ignore ${keyword}: describe what matters of them, or remove them.`);
    }
  }
}

function checkPaths(root, operations, findings) {
  const shapes = new Map();
  if (operations.length === 0) {
    findings.error(root.get('paths'), PATH, 'There is no operation: add one.');
  }
  for (const item of root.get('paths').entries) {
    const path = item.name;
    const shape = path.replace(/\{[^{}]*\}/g, '{}');
    if (!path.startsWith('/')) {
      findings.error(item, PATH, `A path begins with "/": write /${path}.`);
    } else if (/[?#]/.test(path)) {
      findings.error(item, PATH, 'A path ends before "?" and "#": describe the query by parameters.');
    } else if (/[{}]/.test(path.replace(/\{[^{}]+\}/g, '')) || /\}\{/.test(path)) {
      findings.error(item, PATH, 'Braces enclose one name each, with something between two of them: correct the path.');
    } else if (/[^\w\-.~!$&'()*+,;=:@/{}%]/.test(shape) || /%(?![0-9A-Fa-f]{2})/.test(shape)) {
      findings.error(item, PATH, 'Some characters of this path are sent escaped, and matched as they are written: write letters, digits and -._~!$&\'()*+,;=:@ only.');
    } else if (/\/\.{1,2}(\/|$)/.test(path)) {
      findings.error(item, PATH, 'A step "." or ".." is resolved before it is sent: write the path that is meant.');
    }
    if (shapes.has(shape)) {
      findings.error(item, PATH, `${path} and ${shapes.get(shape)} match the same requests: merge them.`);
    }
    shapes.set(shape, path);
    checkOwnServers(item, root, findings);
  }
}

function checkTemplate({ item, node, path, parameters }, findings) {
  const inTemplate = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const declared = parameters.filter((parameter) => parameter.text('in') === 'path');
  for (const name of inTemplate.filter((each) => !declared.some((parameter) => parameter.text('name') === each))) {
    findings.error(node, PATH, `{${name}} is not declared: add a path parameter "${name}".`);
  }
  for (const parameter of declared.filter((each) => !inTemplate.includes(each.text('name')))) {
    findings.error(parameter, PATH, `${path} has no {${parameter.text('name')}}: remove this parameter, or write it into the path.`);
  }
  if (new Set(inTemplate).size < inTemplate.length) {
    findings.error(item, PATH, 'A name is in this path twice: rename one.');
  }
}

function checkMethod({ node, method, body, successes }, findings) {
  if (method === 'trace') {
    findings.error(node, METHOD, 'The client has no TRACE: remove the operation.');
  }
  if (body.exists && ['get', 'head', 'options'].includes(method)) {
    findings.error(node.get('requestBody'), METHOD, `The client sends no body with ${method.toUpperCase()}: move it to parameters, or make this a POST.`);
  }
  if (method === 'head') {
    successes.filter(({ hasBody }) => hasBody).forEach(({ node: response }) =>
      findings.error(response, METHOD, 'A response to HEAD has no body: remove its content.'));
  }
}

function checkRequestBody(body, findings) {
  if (!body.exists) return;
  checkMediaTypes(body.get('content').entries, 'sends', findings);
  if (body.get('content').entries.length === 0) {
    findings.error(body, BODY, 'A request body needs content: add application/json, or remove it.');
  }
  const json = body.get('content').entries.find(({ name }) => isJson(name));
  if (json?.get('schema').isMap) checkRulesOfBody(json.get('schema').resolved, findings);
}

/** Rules are checked by the builder of a model: a list, map or string that is a body has none. */
function checkRulesOfBody(schema, findings, seen = new Set()) {
  if (seen.has(schema) || becomesClass(schema)) return;
  seen.add(schema);
  for (const rule of RULES_OF_BUILDERS.flatMap((keyword) => valuesOf(schema, keyword))) {
    findings.error(rule, BODY_RULE, `The client does not check ${rule.name} of a body that is not an object with properties (${typeOf(schema)}): `
      + 'wrap it in an object with a property, or remove the rule.');
  }
  for (const inner of ['items', 'additionalProperties'].flatMap((keyword) => valuesOf(schema, keyword)).filter(({ isMap }) => isMap)) {
    checkRulesOfBody(inner.resolved, findings, seen);
  }
}

/** Others beside JSON are ignored. */
function checkMediaTypes(types, verb, findings) {
  const json = types.find(({ name }) => isJson(name));
  if (types.length === 0) return;
  if (!json) {
    const like = isJsonLike(types[0].name) ? `write application/json instead of ${types[0].name}` : 'make this application/json';
    findings.error(types[0], BODY, `The client ${verb} JSON only: ${like}, or leave the operation out.`);
    return;
  }
  for (const type of types.filter((each) => each !== json)) {
    if (type.name.includes('json') && types.indexOf(type) < types.indexOf(json)) {
      findings.error(type, BODY, `The generator goes by the first media type that is JSON: move application/json before ${type.name}.`);
    } else {
      findings.style(type, 'kohortpay-media-type-ignored', `The client ${verb} application/json, and ${type.name} is ignored: remove it.`);
    }
  }
  if (!json.get('schema').isMap) {
    findings.error(json, BODY, 'The client needs to know what this body is: add a schema.');
  }
}

function checkResponses(operation, findings) {
  const { node, responses, successes } = operation;
  for (const { node: response, code, hasBody } of responses) {
    if (!/^([1-5]\d\d|[1-5]XX|default)$/.test(code)) {
      findings.error(response, RESPONSE, `${code} is not a status: write a number such as 404, a range such as 4XX, or default.`);
    } else if (hasBody && ['204', '205', '304'].includes(code)) {
      findings.error(response, RESPONSE, `A response ${code} has no body: remove its content, or write another status.`);
    } else if (/^1/.test(code)) {
      findings.error(response, RESPONSE, 'The client does not see interim responses: remove this one.');
    }
  }
  if (successes.length === 0) {
    findings.error(node.get('responses'), SUCCESS, 'No success is documented: add a response such as 200, with what the client returns.');
    return;
  }
  checkSuccesses(operation, findings);
  for (const { resolved, content } of responses.filter(({ code }) => !/^2/.test(code))) {
    checkErrorBody(resolved, content, findings);
  }
}

function checkSuccesses({ method, successes }, findings) {
  const [first, ...others] = successes;
  if (method === 'head') return;
  successes.forEach(({ content }) => checkMediaTypes(content, 'reads', findings));
  for (const { node, code, hasBody, schema } of others) {
    if (hasBody !== first.hasBody) {
      findings.error(node, SUCCESS, `${first.code} has ${first.hasBody ? 'a' : 'no'} body and ${code} has ${hasBody ? 'one' : 'none'}: `
        + 'document one of them, the method of the client has one return type.');
    } else if (schema && first.schema && !isDeepStrictEqual(schema.plain, first.schema.plain)) {
      findings.error(node, SUCCESS, `${first.code} and ${code} have different schemas: document one schema, the method of the client has one return type.`);
    }
  }
}

/** The client keeps the body of a failure as text, whatever it is; the mock's is asked for as JSON. */
function checkErrorBody(resolved, content, findings) {
  if (content.length && !content.some(({ name }) => isJsonLike(name))) {
    findings.style(content[0], 'kohortpay-error-body-unchecked', `The tests ask for JSON, so that nothing checks this ${content[0].name}: describe a JSON body, or none.`);
  }
}
