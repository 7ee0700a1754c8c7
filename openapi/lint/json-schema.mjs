// The schemas of the contract as JSON Schema, draft 7, in which ajv and Prism's sampler take them.

/** All schemas of components as definitions, for a `request`, a `response`, or `any` of the two. */
export function definitions(contract, side) {
  return Object.fromEntries(contract.namedSchemas.map((schema) => [schema.name, convert(schema, side)]));
}

/** One schema; what it refers to is looked for among `#/definitions`. */
export function convert(schema, side) {
  if (schema.reference !== undefined) {
    return { $ref: schema.reference.replace('#/components/schemas/', '#/definitions/') };
  }
  if (!schema.isMap) return schema.plain === false ? false : {};
  const converted = Object.fromEntries(schema.entries.filter(({ name }) => name in CONVERSIONS)
    .map((child) => [child.name, CONVERSIONS[child.name](child, side)]));
  if (schema.has('required')) {
    converted.required = required(schema, side);
  }
  for (const [bound, exclusive] of [['minimum', 'exclusiveMinimum'], ['maximum', 'exclusiveMaximum']]) {
    if (schema.flag(exclusive) && bound in converted) {
      converted[exclusive] = converted[bound];
      delete converted[bound];
    }
  }
  if (schema.flag('nullable')) {
    if (converted.type) converted.type = [converted.type, 'null'];
    if (converted.enum) converted.enum = [...converted.enum, null];
    // To Prism and the tests, null is allowed whatever the members say.
    if (converted.allOf && !converted.type) return { if: { not: { type: 'null' } }, then: converted };
  }
  return converted;
}

const plain = (node) => node.plain;
const each = (node, side) => node.items.map((item) => convert(item, side));
const CONVERSIONS = {
  ...Object.fromEntries(['type', 'format', 'pattern', 'enum', 'minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems',
    'uniqueItems', 'minProperties', 'maxProperties', 'default'].map((keyword) => [keyword, plain])),
  example: (node) => node.plain,
  properties: (node, side) => Object.fromEntries(node.all.map((property) =>
    [property.name, EXCLUDED[side].some((keyword) => property.resolved.flag(keyword)) ? false : convert(property, side)])),
  additionalProperties: convert,
  items: convert,
  allOf: each,
};

// What a side must not carry, and what it need not.
const EXCLUDED = { request: ['readOnly'], response: ['writeOnly'], any: [] };
const OPTIONAL = { ...EXCLUDED, any: ['readOnly', 'writeOnly'] };

/** The required properties, but for those of the other side. */
function required(schema, side) {
  return schema.get('required').items.map(({ string }) => string)
    .filter((name) => name !== undefined && !OPTIONAL[side].some((keyword) => schema.in('properties', name).resolved.flag(keyword)));
}
