// Examples: each satisfies its schema, as it is sent and served as it stands; and there is one where no value can be made up.
import { isJsonLike, parts, valuesOf, typeOf } from '../contract.mjs';
import { FORMATS, Judge } from '../judge.mjs';
import { isHardToInvert, objection } from './patterns.mjs';

const EXAMPLE = 'kohortpay-example';
const MISSING = 'kohortpay-example-missing';
const SERVED = 'kohortpay-mock-body';

export function checkExamples(contract, findings) {
  const judge = new Judge(contract);
  for (const schema of contract.schemas.filter(({ reference }) => reference === undefined)) {
    check(schema.get('example'), schema, 'any');
    check(schema.get('default'), schema, 'any', 'default');
  }
  for (const { body, parameters, responses } of contract.operations) {
    jsonTypes(body).forEach((type) => checkHolder(type, 'request'));
    parameters.forEach((parameter) => checkHolder(parameter, 'request'));
    for (const { resolved } of responses) {
      jsonTypes(resolved).forEach((type) => checkHolder(type, 'response'));
      jsonTypes(resolved).filter((type) => !hasExample(type)).forEach((type) => checkServed(type, judge, findings));
      resolved.get('headers').all.forEach((header) => checkHolder(header.resolved, 'response'));
    }
  }
  checkMakeable(contract, findings);
  checkUsable(judge, findings);

  /** A media type, a parameter or a header. */
  function checkHolder(holder, side) {
    check(holder.get('example'), holder.get('schema'), side);
    for (const example of holder.get('examples').all) {
      checkNamed(example, findings);
      check(example.resolved.get('value'), holder.get('schema'), side);
    }
  }

  function check(value, schema, side, what = 'example') {
    for (const { at, path, fault } of judge.faults(value, schema, side)) {
      findings.error(at, EXAMPLE, `This ${what} breaks its schema${path && ` in ${path}`}: it ${fault}. Correct it, or change the schema.`);
    }
  }
}

function jsonTypes(holder) {
  return holder.get('content').entries.filter(({ name }) => isJsonLike(name));
}

function hasExample(holder) {
  return holder.has('example') || holder.get('examples').all.length > 0;
}

function checkNamed(example, findings) {
  if (example.resolved.has('externalValue')) {
    findings.error(example.resolved.get('externalValue'), EXAMPLE, 'The mock serves what is in this file: write the value here.');
  } else if (!/^[!-~]([ -~]*[!-~])?$/.test(example.name) || /[,;"]/.test(example.name)) {
    findings.error(example, EXAMPLE, `The mock is asked for "${example.name}" in a header: rename the example, with ASCII letters, digits and signs other than , ; and ".`);
  }
}

/** What Prism makes up for lack of an example; the tests give it one of their own. */
function checkServed(type, judge, findings) {
  const [first] = judge.faultsOfSample(type.get('schema'));
  if (first) {
    const place = first.path && ` in ${first.path}`;
    findings.style(type, SERVED, `For lack of an example Prism makes up a body that breaks the schema${place}: it ${first.fault}. Add an example.`);
  }
}

/** Values are made up from bounds, formats and simple patterns; for others there must be an example. */
function checkMakeable({ operations }, findings) {
  const seen = new Set();
  const visit = (schema) => {
    const { resolved } = schema;
    if (seen.has(resolved)) return;
    seen.add(resolved);
    checkPattern(resolved, findings);
    parts(resolved).forEach(visit);
  };
  for (const { body, parameters, responses } of operations) {
    jsonTypes(body).forEach((type) => visit(type.get('schema')));
    responses.flatMap(({ resolved }) => jsonTypes(resolved)).filter((type) => !hasExample(type)).forEach((type) => visit(type.get('schema')));
    parameters.filter((parameter) => !hasExample(parameter)).forEach((parameter) => visit(parameter.get('schema')));
  }
}

function checkPattern(schema, findings) {
  const pattern = schema.get('pattern');
  if (pattern.string === undefined || typeOf(schema) !== 'string' || objection(pattern.string)) return;
  const isGiven = ['example', 'default', 'enum'].some((keyword) => valuesOf(schema, keyword).length);
  if (!isGiven && (isHardToInvert(pattern.string) || FORMATS.has(schema.text('format')))) {
    findings.error(pattern, MISSING, 'The tests cannot make up a value for this pattern: add an example beside it.');
  }
}

function checkUsable({ failures }, findings) {
  if (failures.length && !findings.errors.length) {
    const [{ schema, message }] = failures;
    findings.error(schema, EXAMPLE, `Prism cannot read this schema (${message}) and stops validating the whole body: correct it.`);
  }
}
