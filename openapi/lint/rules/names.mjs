// Names that become Java: classes, methods, fields. Each gives a name, and no two give the same one: the generator would number the second,
// and a name that is added before it would then rename it for every user.
import { becomesClass, parts, valuesOf } from '../contract.mjs';
import { accessorName, className, getterName, methodName, variableName } from '../java-names.mjs';
import { RESERVED_CLASSES, RUNTIME_CLASSES } from '../runtime.mjs';

const CLASS = 'kohortpay-class-name';
const METHOD = 'kohortpay-operation-name';
const TAG = 'kohortpay-tag-name';
const PROPERTY = 'kohortpay-property-name';
const PARAMETER = 'kohortpay-parameter-name';

export function checkNames(contract, findings) {
  checkClasses(contract, findings);
  checkTags(contract, findings);
  checkOperations(contract, findings);
  contract.operations.forEach((operation) => checkParameters(operation, findings));
  contract.schemas.filter((schema) => schema.has('properties') || schema.has('allOf')).forEach((schema) => checkProperties(schema, findings));
}

/** File systems of Windows and macOS take Group.class and GROUP.class for one file, so case does not tell two classes apart. */
function checkClasses({ namedSchemas }, findings) {
  const own = new Map(RUNTIME_CLASSES.map((name) => [fold(name), name]));
  const taken = new Map();
  for (const node of namedSchemas.filter(becomesClass)) {
    const java = className(node.name, RESERVED_CLASSES);
    const error = (message) => findings.error(node, CLASS, `The schema ${node.name} ${message}`);
    const other = taken.get(fold(java));
    if (java === '') {
      error('gives no Java class name: rename it, with letters.');
    } else if (own.has(fold(java))) {
      error(`becomes the class ${java}, and the client has the class ${own.get(fold(java))} already: rename it.`);
    } else if (other) {
      error(`becomes the class ${java}, and ${other.name} becomes ${other.java}, which is the same file: rename one.`);
    }
    taken.set(fold(java), { name: node.name, java });
  }
}

function checkTags({ operations }, findings) {
  const taken = new Map();
  for (const node of operations.flatMap(({ node }) => node.get('tags').items)) {
    const name = node.string ?? '';
    const accessor = accessorName(name);
    const other = taken.get(fold(accessor));
    if (accessor === '') {
      findings.error(node, TAG, `The tag "${name}" gives no Java method name: rename it, with letters.`);
    } else if (other !== undefined && other !== name) {
      findings.error(node, TAG, `The tags "${name}" and "${other}" both become KohortPay.${accessor}(): rename one, or write both alike.`);
    }
    taken.set(fold(accessor), other ?? name);
  }
}

/** Each operation is three methods, and may have a class for its options. */
function checkOperations({ operations }, findings) {
  const ids = new Set();
  const taken = new Map();
  for (const { id, node } of operations.filter((operation) => operation.id !== '')) {
    const at = node.get('operationId');
    const method = methodName(id);
    const methods = [method, method + 'Async', method + 'Call'].map(fold);
    const other = methods.map((each) => taken.get(each)).find(Boolean);
    if (ids.has(id)) {
      findings.error(at, METHOD, `Another operation has the operationId ${id}: rename one.`);
    } else if (method === '') {
      findings.error(at, METHOD, `The operationId "${id}" gives no Java method name: rename it, with letters.`);
    } else if (other) {
      findings.error(at, METHOD, `The operations ${id} and ${other} both become ${method}, or a method that goes with it: rename one.`);
    }
    ids.add(id);
    methods.forEach((each) => taken.set(each, id));
  }
}

function checkParameters(operation, findings) {
  const taken = new Map();
  for (const parameter of operation.parameters) {
    const name = parameter.text('name');
    const java = variableName(name);
    const other = taken.get(java);
    if (java === '' && name !== '') {
      findings.error(parameter.get('name'), PARAMETER, `The parameter "${name}" gives no Java name: rename it, with letters.`);
    } else if (other) {
      findings.error(parameter.get('name'), PARAMETER,
        `The parameters ${describe(parameter)} and ${describe(other)} of ${operation} both become ${java}: rename one.`);
    }
    taken.set(java, parameter);
  }
}

function describe(parameter) {
  return `"${parameter.text('name')}" (${parameter.text('in')})`;
}

function checkProperties(schema, findings) {
  const taken = new Map();
  const own = new Set(parts(schema));
  // What is required only is a property too.
  const required = valuesOf(schema, 'required').flatMap(({ items }) => items).filter(({ string }) => string !== undefined);
  for (const property of [...valuesOf(schema, 'properties').flatMap((properties) => properties.all), ...required]) {
    const name = property.string ?? property.name;
    const names = [variableName(name), getterName(name)];
    const java = names.find((each) => (taken.get(each) ?? name) !== name);
    if (names[0] === '') {
      findings.error(property, PROPERTY, `The property "${name}" gives no Java name: rename it, with letters.`);
    } else if (java) {
      // Of two members of allOf, neither is wrong by itself.
      const at = own.has(property) || property.parent.parent === schema ? property : schema;
      findings.error(at, PROPERTY, `The properties "${name}" and "${taken.get(java)}" both become ${java} in Java: rename one.`);
    }
    names.forEach((each) => taken.set(each, name));
  }
}

function fold(name) {
  return name.toLowerCase();
}
