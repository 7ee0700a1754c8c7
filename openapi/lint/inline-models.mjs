// The names that openapi-generator's InlineModelResolver gives to schemas that are written in place: their title, else their place.
import { becomesClass } from './contract.mjs';

/** Each with the name of which its class is made. */
export function* inlineModels(contract) {
  const taken = new Set(contract.namedSchemas.map(({ name }) => name));
  const seen = new Set();

  function* model(schema, place) {
    if (!schema.isMap || schema.reference !== undefined || seen.has(schema)) return;
    seen.add(schema);
    const name = unique(nameFor(schema, place), taken);
    yield* within(schema, name);
    if (becomesClass(schema)) {
      taken.add(name);
      yield { node: schema, name };
    }
  }

  function* within(schema, name) {
    for (const property of schema.get('properties').all) yield* model(property, `${name}_${property.name}`);
    yield* model(schema.get('additionalProperties'), `${name}_value`);
    yield* model(schema.get('items'), `${name}_inner`);
    // A member becomes part of the class around it.
    for (const member of schema.get('allOf').items.filter(({ reference }) => reference === undefined)) {
      yield* within(member, nameFor(member, `${name}_allOf`));
    }
  }

  for (const operation of contract.operations) {
    const place = operation.id || `${operation.path}_${operation.method}`;
    for (const type of operation.body.get('content').entries) yield* model(type.get('schema'), `${place}_request`);
    for (const parameter of operation.parameters) yield* model(parameter.get('schema'), `${place}_${parameter.text('name')}_parameter`);
    for (const { node, code } of operation.responses) {
      for (const type of node.get('content').entries) yield* model(type.get('schema'), `${place}_${code}_response`);
    }
  }
  for (const schema of contract.namedSchemas) yield* within(schema, schema.name);
  for (const response of contract.components.get('responses').all) {
    for (const type of response.get('content').entries) yield* model(type.get('schema'), 'inline_object');
  }
}

function nameFor(schema, place) {
  const title = schema.text('title');
  return (/[A-Za-z0-9]/.test(title) ? title : place).replace(/^[0-9]/, '_$&').replace(/[^A-Za-z0-9]/g, '_');
}

function unique(name, taken) {
  let unique = name;
  for (let count = 1; taken.has(unique); count++) unique = `${name}_${count}`;
  return unique;
}
