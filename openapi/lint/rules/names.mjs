// Names that become Java: classes, methods, fields. Each must be an identifier, free, and of one thing only.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { becomesClass, parts, said, typeOf } from '../contract.mjs';
import { inlineModels } from '../inline-models.mjs';
import { accessorName, apiName, className, getterName, isIdentifier, isKeyword, methodName, variableName } from '../java-names.mjs';

const CLASS = 'kohortpay-class-name';
const METHOD = 'kohortpay-operation-name';
const TAG = 'kohortpay-tag-name';
const PROPERTY = 'kohortpay-property-name';
const PARAMETER = 'kohortpay-parameter-name';

// Public types of java.lang up to 25; a class of that name would hide them from the generated code.
const JAVA_LANG = new Set(('AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException AssertionError '
  + 'AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError '
  + 'ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum '
  + 'EnumConstantNotPresentException Error Exception ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError '
  + 'IllegalAccessException IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException '
  + 'IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal InstantiationError '
  + 'InstantiationException Integer InternalError InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException '
  + 'Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError NoSuchFieldException NoSuchMethodError '
  + 'NoSuchMethodException NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder '
  + 'ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission SafeVarargs ScopedValue '
  + 'SecurityException SecurityManager Short StableValue StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer '
  + 'StringBuilder StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal Throwable '
  + 'TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError '
  + 'VirtualMachineError Void WrongThreadException').split(' '));

const OBJECT_METHODS = new Set(['clone', 'equals', 'finalize', 'getClass', 'hashCode', 'notify', 'notifyAll', 'toString', 'wait']);
// Methods and fields of KohortPay, and those that it may get.
const CLIENT_MEMBERS = new Set([...OBJECT_METHODS, 'builder', 'close', 'retrofit', 'toBuilder']);

const RUNTIME = join(import.meta.dirname, '../../../generated-client/src/main/java/com/kohortpay/client/model');

export function checkNames(contract, findings) {
  checkClasses(contract, findings);
  checkTitles(contract, findings);
  checkTags(contract, findings);
  checkOperations(contract, findings);
  contract.operations.forEach((operation) => checkParameters(operation, findings));
  contract.schemas.filter((schema) => schema.has('properties') || schema.has('allOf')).forEach((schema) => checkProperties(schema, findings));
}

/** File systems of Windows and macOS take Group.java and GROUP.java for one file, so case does not tell two classes apart. */
function checkClasses(contract, findings) {
  const runtime = new Map([...runtimeClasses(), 'GeneratedAdapters'].map((name) => [fold(name), name]));
  const taken = new Map();
  for (const { node, name, what, cure } of classes(contract)) {
    const java = className(name);
    const [mine, adapter] = [fold(java), fold(java + 'Adapter')];
    const other = taken.get(mine) ?? taken.get(adapter);
    if (!isIdentifier(java)) {
      findings.error(node, CLASS, `${what} gives no Java class name: ${cure}, with ASCII letters.`);
    } else if (JAVA_LANG.has(java)) {
      findings.error(node, CLASS, `${what} becomes the class ${java}, which hides java.lang.${java}: ${cure} (ApiError rather than Error).`);
    } else if (runtime.has(mine) || runtime.has(adapter)) {
      findings.error(node, CLASS, `${what} becomes the class ${java}, and the client has a class ${runtime.get(mine) ?? runtime.get(adapter)} of its own: ${cure}.`);
    } else if (other) {
      findings.error(node, CLASS, `${what} becomes the class ${java}, and ${other.what} becomes ${other.java}, which is the same file: ${cure}.`);
    }
    for (const each of [mine, adapter]) taken.set(each, { java, what: lowerFirst(what) });
  }
}

/** The schemas of which a class is made, written in components or in place. */
function* classes(contract) {
  for (const node of contract.namedSchemas.filter(becomesClass)) {
    yield { node, name: node.name, what: `The schema ${node.name}`, cure: 'rename the schema' };
  }
  for (const { node, name } of inlineModels(contract)) {
    const title = node.text('title');
    yield { node, name, what: title ? `The schema titled "${title}"` : 'The schema written here', cure: 'move it to components/schemas under another name' };
  }
}

/** Of schemas that are alike but for descriptions, types and examples, and have one title, the generator drops all but one. */
function checkTitles({ namedSchemas }, findings) {
  const taken = new Map();
  for (const schema of namedSchemas.filter((each) => each.text('title') !== '')) {
    const rules = JSON.stringify(outline(schema));
    if (taken.has(rules)) {
      findings.error(schema, CLASS, `The schemas ${schema.name} and ${taken.get(rules)} are alike and have one title, and the generator drops one: change a title, or remove it.`);
    }
    taken.set(rules, schema.name);
  }
}

function outline(schema) {
  if (schema.isList) return schema.items.map(outline);
  if (!schema.isMap) return schema.value;
  const ignored = schema.name === 'properties' ? [] : ['description', 'type', 'example'];
  return schema.all.filter(({ name }) => !ignored.includes(name)).map((child) => [child.name, outline(child)]).sort(([a], [b]) => (a < b ? -1 : 1));
}

function runtimeClasses() {
  return readdirSync(RUNTIME).filter((file) => /^[A-Z]\w*\.java$/.test(file)).map((file) => file.replace('.java', ''));
}

function checkTags({ operations }, findings) {
  const tags = new Map();
  for (const { node } of operations) {
    for (const tag of node.get('tags').items.filter(({ string }) => string !== undefined)) {
      if (!tags.has(tag.string)) tags.set(tag.string, tag);
    }
  }
  const taken = new Map();
  for (const [name, node] of tags) {
    const accessor = accessorName(apiName(name));
    const other = taken.get(fold(accessor));
    if (!isIdentifier(accessor)) {
      findings.error(node, TAG, `The tag "${name}" gives no Java method name: rename it, with ASCII letters.`);
    } else if (CLIENT_MEMBERS.has(accessor)) {
      findings.error(node, TAG, `The tag "${name}" becomes KohortPay.${accessor}(), and the client has that name itself: rename the tag (${name}s, say).`);
    } else if (other) {
      findings.error(node, TAG, `The tags "${name}" and "${other}" both become KohortPay.${accessor}(): rename one, or write both alike.`);
    }
    taken.set(fold(accessor), name);
  }
}

function checkOperations({ operations }, findings) {
  const ids = new Set();
  const taken = new Map();
  for (const operation of operations.filter(({ id }) => id !== '')) {
    const { id, node } = operation;
    const at = node.get('operationId');
    const bare = id.replace(/[^A-Za-z0-9_$]/g, '');
    const method = methodName(id);
    if (ids.has(id)) {
      findings.error(at, METHOD, `Another operation has the operationId ${id}: rename one.`);
    } else if (!isIdentifier(method)) {
      findings.error(at, METHOD, `The operationId ${id} gives no Java method name: rename it, with ASCII letters.`);
    } else if (isKeyword(bare) || isKeyword(bare.toLowerCase())) {
      findings.error(at, METHOD, `The operationId ${id} is a word of Java's own: rename it after what it does.`);
    } else if (OBJECT_METHODS.has(method)) {
      findings.error(at, METHOD, `The operationId ${id} becomes ${method}(), which every Java object has already: rename it after what it does.`);
    } else {
      checkMethods(operation, at, method, taken, findings);
    }
    ids.add(id);
  }
}

/** Each operation is three methods of the interface of its tag. */
function checkMethods({ id, node }, at, method, taken, findings) {
  const tags = node.get('tags').items.map(({ string }) => apiName(string ?? ''));
  for (const tag of tags.length ? tags : ['Default']) {
    for (const each of [method, method + 'Async', method + 'Call']) {
      const other = taken.get(`${tag}.${each}`);
      if (other && other !== id) {
        findings.error(at, METHOD, `The operations ${id} and ${other} both become the method ${each}: rename one.`);
        return;
      }
      taken.set(`${tag}.${each}`, id);
    }
  }
}

function checkParameters(operation, findings) {
  const taken = new Map();
  for (const parameter of operation.parameters) {
    const name = parameter.text('name');
    const java = variableName(name);
    const other = taken.get(java);
    if (!isIdentifier(java)) {
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
  const fields = new Map();
  const getters = new Map();
  const own = new Set(parts(schema));
  for (const property of said(schema, 'properties').flatMap((properties) => properties.all)) {
    const { name } = property;
    // What is said elsewhere is complained of there.
    const at = own.has(property) || !schema.has('allOf') ? property : schema;
    const [field, getter] = [variableName(name), getterName(name)];
    const other = fields.get(field) ?? getters.get(getter);
    if (!isIdentifier(field)) {
      findings.error(property, PROPERTY, `The property "${name}" gives no Java name: rename it, with letters.`);
    } else if (other && other !== name) {
      findings.error(at, PROPERTY, `The properties "${name}" and "${other}" both become ${fields.has(field) ? field : getter} in Java: rename one.`);
    } else if (name === 'equals' && typeOf(property) === '') {
      findings.error(property, PROPERTY, 'A property "equals" of any type hides the method that every Java object has: rename it, or give it a type.');
    }
    fields.set(field, name);
    getters.set(getter, name);
  }
}

function lowerFirst(text) {
  return text[0].toLowerCase() + text.slice(1);
}

function fold(name) {
  return name.toLowerCase();
}
