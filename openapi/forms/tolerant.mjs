// The tolerant form of a contract, for generators whose clients break on real responses: of responses, known deviations are
// allowed, enums are open, and so are closed objects. What is sent is as strict as before, unless a response has the same schema.
import { parts, typeOf, valuesOf } from '../lint/contract.mjs';
import { accepts } from '../lint/judge.mjs';

const NOTICE = 'This is the tolerant form of the contract, derived from it: in responses, known deviations are allowed, and enums and '
  + 'objects are open.';
const BOUNDS = { minimum: 'exclusiveMinimum', maximum: 'exclusiveMaximum' };
const CONSTRAINTS = ['minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'pattern', 'format'];

/** The form as plain JavaScript. */
export function tolerantForm(contract, deviations) {
  const form = contract.root.plain;
  const open = responseSchemas(contract);
  open.forEach((schema) => openSchema(schema, placeIn(form, schema), deviations));
  deviations.filter(({ isAbsent }) => isAbsent).forEach((deviation) => makeOptional(deviation, form));
  // The innermost first: what is around them may be copied.
  for (const [declaration, all] of byDeclaration(deviations.toSorted((a, b) => b.steps.length - a.steps.length))) {
    allow(declaration, all, form);
  }
  form.info.description = noted(form.info.description, [NOTICE]);
  return form;
}

/** Every schema that a response has, references followed. */
function responseSchemas({ operations }) {
  const found = new Set();
  const take = (schema) => {
    const { resolved } = schema;
    if (!resolved.isMap || found.has(resolved)) return;
    found.add(resolved);
    parts(resolved).forEach(take);
  };
  for (const { resolved } of operations.flatMap(({ responses }) => responses)) {
    resolved.get('content').entries.forEach((type) => take(type.get('schema')));
    resolved.get('headers').all.forEach((header) => take(header.resolved.get('schema')));
  }
  return found;
}

function openSchema(schema, form, deviations) {
  if (schema.has('enum')) {
    const found = deviations.filter(({ declarations }) => declarations.some(({ resolved }) => resolved === schema)).map((deviation) => deviation.found);
    const known = [...new Set([...form.enum, ...found.filter((value) => typeof value === typeof form.enum[0])])];
    // Without a type, it was the values that told it.
    form.type ??= typeOf(schema);
    delete form.enum;
    form.description = noted(form.description, [`Known values: ${known.map((value) => `\`${value}\``).join(', ')}. Expect others.`]);
  }
  if (schema.get('additionalProperties').value === false) {
    delete form.additionalProperties;
  }
}

function byDeclaration(deviations) {
  const found = new Map();
  for (const deviation of deviations) {
    for (const declaration of deviation.declarations) {
      found.set(declaration, new Set([...(found.get(declaration) ?? []), deviation]));
    }
  }
  return found;
}

/** Lets a property be what it is known to be. */
function allow(declaration, deviations, form) {
  const values = [...deviations].filter((deviation) => 'found' in deviation).map(({ found }) => found);
  const notes = new Set([...deviations].map(({ note }) => note));
  const opened = placeIn(form, declaration.resolved);
  const others = values.filter((value) => value !== null && !fits(value, declaration, opened));
  if (others.length === 0 && !values.includes(null) && declaration.reference !== undefined) return; // its schema is right as it is
  let schema = others.length ? widened(declaration, opened, others) : own(declaration, opened);
  if (values.includes(null)) schema = nullable(schema, declaration);
  replace(form, declaration, { ...schema, description: noted(schema.description, notes) });
}

/**
 * The schema of the property alone: of one that is referred to, a copy, unless that is a class. OpenAPI 3.0 has no reference that may be
 * null; openapi-generator (Go, PHP, Python, Ruby, TypeScript) and openapi-typescript read allOf with nullable as the class or null.
 */
function own(declaration, opened) {
  if (declaration.reference === undefined || !isClass(declaration)) return structuredClone(opened);
  const { description, example } = opened;
  return { ...(description && { description }), allOf: [{ $ref: declaration.reference }], ...(example !== undefined && { example }) };
}

function isClass(schema) {
  return typeOf(schema) === 'object' && valuesOf(schema, 'properties').some((properties) => properties.all.length > 0);
}

/** Beside a type or an allOf; what has neither may be null as it is. */
function nullable(schema, declaration) {
  const type = schema.type ?? (schema.allOf ? undefined : typeOf(declaration) || undefined);
  return type || schema.allOf ? { ...schema, ...(type && { type }), nullable: true } : schema;
}

function fits(value, declaration, opened) {
  return !opened.allOf && typeof value !== 'object' && isOfType(value, typeOf(declaration)) && failing(opened, value).length === 0;
}

/** Without what rejects these values; of another type, it may be anything. */
function widened(declaration, opened, values) {
  const schema = structuredClone(opened);
  const type = typeOf(declaration);
  if (schema.allOf || values.some((value) => typeof value === 'object' || !isOfType(value, type))) {
    const { description, example } = schema;
    return { ...(description && { description }), ...(example !== undefined && { example }) };
  }
  for (const keyword of values.flatMap((value) => failing(schema, value))) {
    delete schema[keyword];
    delete schema[BOUNDS[keyword]];
  }
  return schema;
}

function isOfType(value, type) {
  return type === '' || accepts({ type }, value);
}

function failing(schema, value) {
  return CONSTRAINTS.filter((keyword) => keyword in schema && !accepts(constraint(schema, keyword), value));
}

function constraint(schema, keyword) {
  const isExclusive = schema[BOUNDS[keyword]] === true;
  return { [isExclusive ? BOUNDS[keyword] : keyword]: schema[keyword] };
}

function makeOptional({ steps, owners }, form) {
  for (const required of owners.flatMap((owner) => valuesOf(owner, 'required'))) {
    const schema = placeIn(form, required.parent);
    const rest = schema.required?.filter((each) => each !== steps.at(-1)) ?? [];
    if (rest.length) schema.required = rest;
    else delete schema.required;
  }
  for (const count of owners.flatMap((owner) => valuesOf(owner, 'minProperties'))) {
    delete placeIn(form, count.parent).minProperties;
  }
}

function placeIn(form, node) {
  return node.path.reduce((at, step) => at[step], form);
}

function replace(form, node, schema) {
  placeIn(form, node.parent)[node.name] = schema;
}

function noted(description = '', notes) {
  return [description.trimEnd(), ...notes].filter(Boolean).join('\n\n');
}
