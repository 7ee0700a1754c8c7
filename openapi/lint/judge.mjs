// Holds values against schemas, with the validator and the sampler that Prism brings: what they say is what it will do.
import { createRequire } from 'node:module';
import { convert, definitions } from './json-schema.mjs';

const require = createRequire(createRequire(import.meta.url).resolve('@stoplight/prism-http'));
const { default: Ajv } = require('ajv');
const { default: addFormats, default: { get: formatOf } } = require('ajv-formats');

const AJV = createAjv();
let contracts = 0;

/** The formats that are more than a note. */
export const FORMATS = new Set(Object.entries(AJV.formats).filter(([, format]) => format !== true).map(([name]) => name));

export class Judge {
  #validators = new Map();
  #ids = {};
  #converted = {};

  /** The schemas that the validator cannot take. */
  failures = [];

  constructor(contract) {
    this.contract = contract;
    for (const schema of contract.namedSchemas) {
      if (!AJV.validateSchema(convert(schema, 'any'))) {
        this.failures.push({ schema, message: AJV.errorsText(undefined, { dataVar: 'it' }) });
      }
    }
  }

  /** What is wrong with a value in a `request`, a `response`, or in `any` of the two; each with its place. */
  faults(value, schema, side) {
    if (!value.exists || !schema.isMap) return [];
    return this.faultsOf(value.plain, schema, side).map((fault) => ({ ...fault, at: below(value, fault.path) }));
  }

  /** What is wrong with the value that Prism makes up of a schema. */
  faultsOfSample(schema) {
    if (!schema.isMap) return [];
    const { sample } = require('@stoplight/json-schema-sampler');
    const document = { ...convert(schema, 'response'), definitions: this.#definitions('response') };
    try {
      return this.faultsOf(sample(document, { ticks: 2500 }, document), schema, 'response');
    } catch (error) {
      return [{ path: '', fault: `is too large (${error.message})` }];
    }
  }

  /** The same for a value that is not of the contract. */
  faultsOf(value, schema, side) {
    const key = `${side} ${schema.resolved.pointer}`;
    if (!this.#validators.has(key)) this.#validators.set(key, this.#compile(schema.resolved, side));
    const validate = this.#validators.get(key);
    return !validate || validate(value) ? [] : distinct(validate.errors).map((error) => ({ path: error.instancePath, fault: sentence(error) }));
  }

  #definitions(side) {
    return (this.#converted[side] ??= definitions(this.contract, side));
  }

  #compile(schema, side) {
    const id = (this.#ids[side] ??= this.#add(side));
    try {
      return AJV.compile(isNamed(schema) ? { $ref: `${id}#/definitions/${schema.name}` } : absolute(convert(schema, side), id));
    } catch ({ message }) {
      this.failures.push({ schema, message });
      return null;
    }
  }

  #add(side) {
    const $id = `contract-${contracts++}`;
    // Not validated as a whole: one schema that is wrong must not keep the others from being used.
    AJV.addSchema({ $id, definitions: this.#definitions(side) }, undefined, undefined, false);
    return $id;
  }
}

function createAjv() {
  const ajv = new Ajv({ allErrors: true, strict: false, multipleOfPrecision: 9, logger: false });
  addFormats(ajv);
  const { validate } = formatOf('date-time');
  // Stricter than the validator, which takes a space instead of T.
  const shape = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;
  return ajv.addFormat('date-time', (text) => shape.test(text) && validate(text));
}

/** Whether a value satisfies a JSON Schema without references. */
export function accepts(schema, value) {
  return AJV.validate(schema, value);
}

function isNamed({ path }) {
  return path.length === 3 && path[0] === 'components' && path[1] === 'schemas';
}

/** References lead to the schemas of the contract, wherever they are used. */
function absolute(schema, id) {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === '$ref' && typeof value === 'string' ? id + value : value));
}

function below(node, path) {
  return path.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((at, step) => at.get(at.isList ? Number(step) : step), node);
}

/** One for each place and keyword: a value of the wrong type needs no further objection, and all that it lacks is one. */
function distinct(errors) {
  return [...Map.groupBy(errors, ({ instancePath }) => instancePath).values()].flatMap((all) => {
    const type = all.find(({ keyword }) => keyword === 'type');
    const missing = all.filter(({ keyword }) => keyword === 'required');
    const names = [...new Set(missing.map(({ params }) => params.missingProperty))];
    const others = all.filter(({ keyword }) => keyword !== 'required' && keyword !== 'if');
    return type ? [type] : [...(names.length ? [{ ...missing[0], params: { names } }] : []), ...others];
  });
}

const SENTENCES = {
  type: ({ type }) => `is not of type ${[type].flat().join(' or ')}`,
  required: ({ names }) => `lacks ${names.map((name) => `"${name}"`).join(', ')}`,
  enum: ({ allowedValues }) => `is not one of ${allowedValues.map((value) => JSON.stringify(value)).join(', ')}`,
  format: ({ format }) => `is not a valid ${format}`,
  pattern: ({ pattern }) => `does not match ${pattern}`,
  additionalProperties: ({ additionalProperty }) => `has "${additionalProperty}", which additionalProperties does not allow`,
  'false schema': () => 'is readOnly in a request, or writeOnly in a response',
};

function sentence({ keyword, params, message }) {
  return SENTENCES[keyword]?.(params) ?? message.replace('must NOT', 'must not');
}
