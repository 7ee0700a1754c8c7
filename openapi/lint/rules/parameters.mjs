// Parameters: path, query and header, each in the default style, of a scalar or, in the query, of a list of scalars.
import { valuesOf, typeOf } from '../contract.mjs';

const RULE = 'kohortpay-parameter';
const DEFAULT_STYLE = { path: 'simple', query: 'form', header: 'simple' };
const SCALARS = ['string', 'integer', 'number', 'boolean'];
// Not parameters to OpenAPI, nor to the client.
const IGNORED = new Set(['accept', 'content-type', 'authorization']);
const SET_BY_CLIENT = new Set(['user-agent', 'host', 'content-length', 'transfer-encoding', 'connection',
  'accept-encoding', 'cookie']);

export function checkParameters({ operations }, findings) {
  for (const operation of operations) {
    operation.parameters.forEach((parameter) => checkParameter(parameter, findings));
    checkTwice(operation.item.get('parameters').items, findings);
    checkTwice(operation.node.get('parameters').items, findings);
  }
}

function checkParameter(parameter, findings) {
  const [place, name] = [parameter.text('in'), parameter.text('name')];
  const error = (keyword, message) => findings.error(parameter.get(keyword), RULE, message);
  if (!(place in DEFAULT_STYLE)) {
    error('in', place === 'cookie' ? 'The client sends no cookies: make this a header or query parameter.' : 'Write in: path, query or header.');
    return;
  }
  if (name === '') {
    error('name', 'A parameter needs a name: add it.');
  }
  if (parameter.has('content')) {
    error('content', `The client writes parameters as strings, not as JSON: describe "${name}" by a schema, or send it in the body.`);
    return;
  }
  if (parameter.has('style') && parameter.text('style') !== DEFAULT_STYLE[place]) {
    error('style', `The client has no style ${parameter.text('style')}: remove it, which means ${DEFAULT_STYLE[place]}; give an object's properties a parameter each.`);
  }
  if (parameter.flag('allowReserved')) {
    error('allowReserved', 'The client escapes reserved characters, so that a value cannot become another parameter: remove it.');
  }
  if (place === 'path' && !parameter.flag('required')) {
    error('required', `A path cannot be without "${name}": write required: true.`);
  }
  checkName(place, name, error);
  checkHeader(parameter, place, name, findings);
  checkSchema(parameter, place, name, findings);
}

// The names under which Prism finds a value.
const FOUND = { path: /^[\w-]+$/, query: /^[\w\-.~!$&'()*+,;:@/?=#]+$/, header: /^[\w!#$%&'*+.^`|~-]+$/ };

function checkName(place, name, error) {
  if (name !== '' && !FOUND[place].test(name)) {
    const cure = place === 'query' ? 'ASCII letters, digits and signs other than brackets' : 'ASCII letters, digits and "-"';
    error('name', `The mock does not find a value for "${name}" in the ${place}, so that no request could be checked: rename it, with ${cure}.`);
  }
}

function checkHeader(parameter, place, name, findings) {
  if (place !== 'header') return;
  const error = (keyword, message) => findings.error(parameter.get(keyword), RULE, message);
  if (IGNORED.has(name.toLowerCase())) {
    findings.style(parameter.get('name'), 'kohortpay-header-ignored',
      `OpenAPI ignores a header parameter ${name}, and so does the client, which sends that header itself: remove it.`);
  } else if (SET_BY_CLIENT.has(name.toLowerCase())) {
    error('name', `The client sets ${name} itself: remove this parameter.`);
  }
}

function checkSchema(parameter, place, name, findings) {
  const schema = parameter.get('schema');
  const type = typeOf(schema);
  const error = (node, message) => findings.error(node, RULE, message);
  if (!schema.isMap) {
    error(schema, `"${name}" needs a schema: add one.`);
  } else if (type === 'object') {
    error(schema, `The client sends no objects as parameters: give each property of "${name}" a parameter, or send it in the body.`);
  } else if (type === '' && !valuesOf(schema, 'oneOf').length && !valuesOf(schema, 'anyOf').length) {
    error(schema, `The client cannot write a value of any type: add a type to "${name}".`);
  } else if (type === 'array') {
    checkList(parameter, schema.resolved, place, name, error);
  }
  if (parameter.flag('allowEmptyValue') && !['string', 'array'].includes(type)) {
    error(parameter.get('allowEmptyValue'), `The client sends no empty value for type ${type}: remove allowEmptyValue.`);
  }
}

/** One parameter for each item, of which only the query is capable. */
function checkList(parameter, schema, place, name, error) {
  const items = schema.get('items');
  if (place !== 'query') {
    error(schema, `The client sends lists in the query only: move "${name}" there, or make it a string.`);
  } else if (parameter.get('explode').value === false) {
    error(parameter.get('explode'), `The client sends a list as one parameter for each item: remove explode: false from "${name}", or make it a string.`);
  } else if (!SCALARS.includes(typeOf(items))) {
    error(items, `The client sends lists of ${SCALARS.join(', ')}: change the items of "${name}".`);
  } else if (valuesOf(items, 'nullable').some(({ value }) => value === true)) {
    error(valuesOf(items, 'nullable')[0], `A parameter cannot say null: remove nullable from the items of "${name}".`);
  }
}

function checkTwice(parameters, findings) {
  const seen = new Set();
  for (const each of parameters) {
    const { resolved } = each;
    const name = `${resolved.text('in')} parameter "${resolved.text('name')}"`;
    if (seen.has(name)) {
      findings.error(each, RULE, `The ${name} is there twice: remove one.`);
    }
    seen.add(name);
  }
}
