// Enums: values of one type that is theirs, each once, and null nowhere.
import { isWhole, key, isJsonNumber } from '../numbers.mjs';
import { isIdentifier } from '../java-names.mjs';

const ENUM = 'kohortpay-enum';
const SCALARS = ['string', 'integer', 'number', 'boolean'];
// Their Java types are not those of an enum.
const TYPED = ['date', 'date-time', 'uuid', 'uri', 'byte', 'binary'];

export function checkEnums({ schemas }, findings) {
  for (const schema of schemas.filter((each) => each.has('enum'))) {
    const values = schema.get('enum');
    const type = schema.get('type');
    if (!values.isList || values.items.length === 0) {
      findings.error(values, ENUM, 'An enum needs values: add one, or remove it.');
    } else if (!SCALARS.includes(type.string)) {
      findings.error(values, ENUM, `The client has enums of ${SCALARS.join(', ')}: ${type.exists ? 'describe the values instead' : 'add a type'}.`);
    } else if (type.string === 'string' && TYPED.includes(schema.text('format'))) {
      findings.error(schema.get('format'), ENUM, `The values of an enum are strings: remove the format ${schema.text('format')}.`);
    } else {
      checkValues(values, type.string, findings);
      checkConstants(schema.get('x-enum-varnames'), values, findings);
    }
  }
}

function checkValues(values, type, findings) {
  const seen = new Set();
  for (const value of values.items) {
    if (value.kind === 'null') {
      findings.error(value, ENUM, 'Leave null out of the values, and write nullable: true: with it there Prism stops validating the whole body.');
    } else if (!fits(value, type)) {
      findings.error(value, ENUM, `${value.source ?? 'This'} is not of type ${type}: ${type === 'string' ? 'quote it' : `write a value of type ${type}, or change the type`}.`);
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

/** The generator takes these names for its constants as they are. */
function checkConstants(names, values, findings) {
  if (!names.exists) return;
  const texts = names.items.map(({ string }) => string ?? '');
  if (!texts.every(isIdentifier) || new Set(texts).size !== texts.length || texts.length !== values.items.length) {
    findings.error(names, ENUM, 'x-enum-varnames must give each value a Java identifier of its own: correct the names, or remove it.');
  }
}
