// The Java names that the client's generator makes of the names of the contract: the same as com.kohortpay.generator.Names.

const KEYWORDS = new Set(('abstract assert boolean break byte case catch char class const continue default do double else enum extends '
  + 'false final finally float for goto if implements import instanceof int interface long native new null package private protected '
  + 'public return short static strictfp super switch synchronized this throw throws transient true try void volatile while _').split(' '));
const OBJECT_METHODS = new Set(['getClass', 'hashCode', 'equals', 'clone', 'toString', 'notify', 'notifyAll', 'wait', 'finalize']);

const IDENTIFIER_START = /^[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
const IDENTIFIER_PART = /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]/u;
// Of those, what belongs to a word: letters and digits, and beyond ASCII all but connectors.
const WORD_PART = /[\p{L}\p{Nd}]|[^\0-~]/u;
const CONNECTOR = /\p{Pc}/u;

/** The class of a schema, where the client has these names itself; '' if nothing of the name can be kept. */
export function className(name, taken) {
  let type = words(name);
  while (type !== '' && (taken.has(type) || !IDENTIFIER_START.test(type))) type = 'Model' + type;
  return type;
}

/** The field of a property, the method of its builder, and the parameter of a method. */
export function variableName(name) {
  const kept = [...name].map((c) => (IDENTIFIER_PART.test(c) ? c : '_')).join('');
  if (/^[A-Z0-9_$]*[A-Z][A-Z0-9_$]*$/.test(kept)) return startingWell(kept);
  const variable = lower(words(kept, '$'), /^\p{Lu}\p{Lu}/u.test(kept) ? 2 : 1);
  if (variable === '') return '';
  if (variable.toLowerCase() === 'class') return 'propertyClass';
  return variable === 'equals' ? 'propertyEquals' : startingWell(variable);
}

export function getterName(name) {
  const variable = variableName(name).replace(/^_/, '');
  return 'get' + upper(variable, 1);
}

/** The first of the three methods of an operation. */
export function methodName(operationId) {
  const method = lower(words(operationId), 1);
  return KEYWORDS.has(method) || OBJECT_METHODS.has(method) ? method + 'Operation' : startingWell(method);
}

/** The part of an interface's name that comes from a tag; '' if nothing of the tag can be kept. */
export function apiName(tag) {
  const name = words(tag);
  return IDENTIFIER_START.test(name) ? name : name && 'Tag' + name;
}

/** The method of KohortPay that leads to the operations of a tag. */
export function accessorName(tag) {
  const accessor = lower(apiName(tag), 1);
  const isTaken = KEYWORDS.has(accessor) || OBJECT_METHODS.has(accessor) || accessor === 'builder' || accessor === 'toBuilder';
  return isTaken ? accessor + 'Api' : accessor;
}

function startingWell(name) {
  return name !== '' && (KEYWORDS.has(name) || !IDENTIFIER_START.test(name)) ? '_' + name : name;
}

/** Each word with a capital; what is neither letter nor digit comes between words. */
function words(name, kept = '') {
  let words = '';
  let start = true;
  for (const c of name) {
    const isPart = c === kept || (IDENTIFIER_PART.test(c) && WORD_PART.test(c) && !CONNECTOR.test(c));
    if (isPart) words += start ? upper(c, 1) : c;
    start = !isPart;
  }
  return words;
}

function upper(name, letters) {
  return [...name].map((c, i) => (i < letters ? c.toUpperCase() : c)).join('');
}

function lower(name, letters) {
  return [...name].map((c, i) => (i < letters ? c.toLowerCase() : c)).join('');
}
