// Schemas: one type each, of those that the client has, with keywords of OpenAPI 3.0 that leave a value to send.
import { valuesOf, typeOf } from '../contract.mjs';
import { compareNumbers, isExact, isJsonNumber, isWhole } from '../numbers.mjs';

const TYPE = 'kohortpay-type';
const UNION = 'kohortpay-no-union';
const KEYWORD = 'kohortpay-keyword';
const BOUND = 'kohortpay-bound';
const REQUIRED = 'kohortpay-required';

const TYPES = ['string', 'integer', 'number', 'boolean', 'array', 'object'];
const KEYWORDS = new Set(('title multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems '
  + 'maxProperties minProperties required enum type allOf oneOf anyOf not items properties additionalProperties description format default '
  + 'nullable discriminator readOnly writeOnly xml externalDocs example deprecated $ref').split(' '));
// What OpenAPI 3.1 and JSON Schema have instead of, or beyond, the keywords of 3.0.
const INSTEAD = {
  const: 'write an enum of one value',
  examples: 'write example',
  $defs: 'move the schemas to components/schemas',
  definitions: 'move the schemas to components/schemas',
  patternProperties: 'write additionalProperties',
  propertyNames: 'describe the names in the description',
  prefixItems: 'write an object with a property each',
};
const COUNTS = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'];
// What each keyword is about; elsewhere it says nothing.
const ABOUT = {
  string: ['minLength', 'maxLength', 'pattern'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: ['minItems', 'maxItems', 'uniqueItems'],
  object: ['minProperties', 'maxProperties'],
};

export function checkSchemas({ schemas, namedSchemas }, findings) {
  for (const schema of schemas.filter(({ reference }) => reference === undefined)) {
    checkUnion(schema, findings);
    checkType(schema, findings);
    checkKeywords(schema, findings);
    checkCounts(schema, findings);
    checkBounds(schema, findings);
    checkRequiredOnce(schema, findings);
    checkRequired(schema, findings);
  }
  namedSchemas.forEach((schema) => checkEndless(schema, findings));
}

function checkUnion(schema, findings) {
  for (const keyword of ['oneOf', 'anyOf', 'not', 'discriminator'].filter((each) => schema.has(each))) {
    findings.error(schema.get(keyword), UNION,
      `Replace ${keyword} by one schema with optional properties, or by an operation each: the client has no type for a value that is one of several things.`);
  }
}

function checkType(schema, findings) {
  const type = schema.get('type');
  if (type.isList) {
    const one = type.items.map(({ string }) => string).find((each) => each !== 'null');
    findings.error(type, TYPE, `A list of types is OpenAPI 3.1: write type: ${one}, and nullable: true if null is among them.`);
  } else if (type.exists && !TYPES.includes(type.string)) {
    const cure = type.string === 'file' ? 'type: string' : type.string === 'null' ? 'nullable: true beside the type' : `one of ${TYPES.join(', ')}`;
    findings.error(type, TYPE, `${type.source ?? 'This'} is not a type of OpenAPI 3.0: write ${cure}.`);
  }
  if (type.string === 'array' && !schema.get('items').isMap) {
    findings.error(schema.has('items') ? schema.get('items') : type, TYPE, 'An array needs items, as one schema: add it, or write {} for items of any type.');
  }
  for (const keyword of ['properties', 'additionalProperties'].filter((each) => schema.has(each) && type.string && type.string !== 'object')) {
    findings.error(schema.get(keyword), TYPE, `Only an object has ${keyword}, and this is of type ${type.string}: remove one of the two.`);
  }
  if (schema.has('items') && type.string !== 'array') {
    findings.error(schema.get('items'), TYPE, `Only an array has items: ${type.exists ? 'remove them, or ' : ''}write type: array.`);
  }
  if (schema.flag('nullable') && !type.exists && !schema.has('allOf')) {
    findings.error(schema.get('nullable'), TYPE,
      'Prism stops validating the whole body where nullable stands without a type: add one, or remove nullable from what may be anything.');
  }
  if (schema.flag('readOnly') && schema.flag('writeOnly')) {
    findings.error(schema.get('writeOnly'), TYPE, 'A property that is readOnly and writeOnly is never sent: remove one of the two.');
  }
}

function checkKeywords(schema, findings) {
  for (const keyword of schema.entries.filter(({ name }) => !KEYWORDS.has(name))) {
    const { name } = keyword;
    const known = [...KEYWORDS].find((each) => each.toLowerCase() === name.toLowerCase());
    const cure = INSTEAD[name] ?? (known ? `write ${known}` : 'remove it, correct its name, or let it begin with x-');
    findings.error(keyword, KEYWORD, `${name} is not a keyword of a schema in OpenAPI 3.0 and is ignored: ${cure}.`);
  }
  const type = typeOf(schema) === 'integer' ? 'number' : typeOf(schema);
  for (const [about, keywords] of Object.entries(ABOUT)) {
    for (const keyword of keywords.filter((each) => type !== '' && about !== type && schema.has(each))) {
      findings.style(schema.get(keyword), 'kohortpay-keyword-without-effect', `${keyword} says nothing of type ${typeOf(schema)}: remove it.`);
    }
  }
}

function checkCounts(schema, findings) {
  for (const count of COUNTS.map((keyword) => schema.get(keyword)).filter(({ kind }) => kind === 'number')) {
    if (!isWhole(count.source) || count.value < 0) {
      findings.error(count, BOUND, `${count.name} must be a whole number, without a sign, point or exponent: write ${Math.max(0, Math.round(count.value))}.`);
    } else if (count.value > 2 ** 31 - 1) {
      findings.error(count, BOUND, `${count.name} is more than Java can count: leave it out.`);
    }
  }
  for (const [low, high] of [['minLength', 'maxLength'], ['minItems', 'maxItems'], ['minProperties', 'maxProperties']]) {
    if (schema.get(low).value > schema.get(high).value) {
      findings.error(schema.get(low), BOUND, `No value has at least ${schema.get(low).value} and at most ${schema.get(high).value}: correct ${low} or ${high}.`);
    }
  }
}

function checkBounds(schema, findings) {
  for (const [bound, exclusive] of [['minimum', 'exclusiveMinimum'], ['maximum', 'exclusiveMaximum']]) {
    const node = schema.get(exclusive);
    if (node.kind === 'number') {
      findings.error(node, BOUND, `A number as ${exclusive} is OpenAPI 3.1: write ${bound}: ${node.source} and ${exclusive}: true.`);
    } else if (node.value === true && !schema.has(bound)) {
      findings.error(node, BOUND, `${exclusive} says nothing without ${bound}: add ${bound}, or remove it.`);
    }
  }
  const [minimum, maximum, step] = ['minimum', 'maximum', 'multipleOf'].map((keyword) => readable(schema.get(keyword)));
  if (minimum !== undefined && maximum !== undefined) {
    const order = compareNumbers(minimum, maximum);
    if (order > 0 || (order === 0 && (schema.flag('exclusiveMinimum') || schema.flag('exclusiveMaximum')))) {
      findings.error(schema.get('minimum'), BOUND, 'No number satisfies both minimum and maximum: correct one of them.');
    }
  }
  if (step !== undefined && compareNumbers(step, '0') <= 0) {
    findings.error(schema.get('multipleOf'), BOUND, 'multipleOf must be more than 0: correct it.');
  }
}

function readable(node) {
  return node.kind === 'number' && isJsonNumber(node.source) && isExact(node.source) ? node.source : undefined;
}

function checkRequiredOnce(schema, findings) {
  const names = schema.get('required').items;
  const twice = names.find(({ value }, i) => names.findIndex((other) => other.value === value) < i);
  if (twice) {
    findings.error(twice, REQUIRED, `"${twice.value}" is required twice: remove one. Prism stops validating the whole body.`);
  }
}

/** A closed object has no properties but those that it declares. */
function checkRequired(schema, findings) {
  if (!valuesOf(schema, 'additionalProperties').some(({ value }) => value === false)) return;
  const declared = new Set(valuesOf(schema, 'properties').flatMap((properties) => properties.all.map(({ name }) => name)));
  for (const name of valuesOf(schema, 'required').flatMap(({ items }) => items)) {
    if (name.string !== undefined && !declared.has(name.string)) {
      findings.error(name, REQUIRED, `"${name.string}" is required and not declared, and additionalProperties: false refuses it: add it to properties, or remove it here.`);
    }
  }
}

/** No value is finite if an object requires itself. */
function checkEndless(schema, findings) {
  const visit = (node, seen) => {
    const resolved = node.resolved;
    if (seen.includes(resolved)) return resolved === schema;
    const required = new Set(valuesOf(resolved, 'required').flatMap(({ items }) => items.map(({ string }) => string)));
    return valuesOf(resolved, 'properties').flatMap((properties) => properties.all).some((property) =>
      required.has(property.name) && !nullable(property) && typeOf(property) === 'object' && visit(property, [...seen, resolved]));
  };
  if (visit(schema, [])) {
    findings.error(schema, REQUIRED, `${schema.name} requires itself, so that no value of it ends: make one property on the way optional or nullable.`);
  }
}

function nullable(schema) {
  return valuesOf(schema, 'nullable').some(({ value }) => value === true);
}
