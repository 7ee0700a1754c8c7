// Enums: values of one scalar type, each once, and null nowhere.
import { typeOf } from '../contract.mjs';
import { isJsonNumber, isWhole, key } from '../numbers.mjs';

const ENUM = 'kohortpay-enum';
const SCALARS = ['string', 'integer', 'number', 'boolean'];

export function checkEnums({ schemas }, findings) {
  for (const schema of schemas.filter((each) => each.has('enum'))) {
    const values = schema.get('enum');
    const type = typeOf(schema);
    if (!values.isList || values.items.length === 0) {
      findings.error(values, ENUM, 'An enum needs values: add one, or remove it.');
    } else if (!SCALARS.includes(type)) {
      findings.error(values, ENUM, `The client has enums of ${SCALARS.join(', ')}: ${type ? 'describe the values instead' : 'add a type'}.`);
    } else {
      checkValues(values, type, findings);
    }
  }
}

function checkValues(values, type, findings) {
  const seen = new Set();
  for (const value of values.items) {
    if (value.kind === 'null') {
      findings.error(value, ENUM, 'Leave null out of the values, and write nullable: true: with it there Prism stops validating the whole body.');
    } else if (!fits(value, type)) {
      const cure = type === 'string' ? 'quote it' : `write a value of type ${type}, or change the type`;
      findings.error(value, ENUM, `${value.source ?? 'This'} is not of type ${type}: ${cure}.`);
    } else if (seen.has(identity(value))) {
      findings.error(value, ENUM, `${value.source} is there twice: remove one. Prism stops validating the whole body.`);
    }
    seen.add(identity(value));
  }
}

function fits(value, type) {
  if (type === 'integer') {
    return value.kind === 'number' && isWhole(value.source) && BigInt.asIntN(64, BigInt(value.source)) === BigInt(value.source);
  }
  return value.kind === type;
}

function identity(value) {
  return value.kind === 'number' && isJsonNumber(value.source) ? key(value.source) : `${value.kind} ${value.value}`;
}
