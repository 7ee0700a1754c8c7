// The Java names that openapi-generator 7.25 makes, as its DefaultCodegen, AbstractJavaCodegen and StringUtils do.

const KEYWORDS = new Set(('abstract assert boolean break byte case catch char class const continue default do double else enum extends '
  + 'false final finally float for goto if implements import instanceof int interface long native new null package private protected '
  + 'public return short static strictfp super switch synchronized this throw throws transient true try void volatile while _').split(' '));

// What the generator itself avoids: keywords, and names that its own templates use.
const RESERVED = new Set(('object list file localvarpath localvarqueryparams localvarcollectionqueryparams localvarheaderparams '
  + 'localvarcookieparams localvarformparams localvarpostbody localvaraccepts localvaraccept localvarcontenttypes localvarcontenttype '
  + 'localvarauthnames localreturntype apiclient apiexception apiresponse configuration stringutil offsetdatetime localdate localtime '
  + [...KEYWORDS].join(' ')).split(' ').filter((word) => word !== 'true' && word !== 'false'));

const SPECIAL = {
  '$': 'Dollar', '€': 'Euro', '^': 'Caret', '|': 'Pipe', '=': 'Equal', '*': 'Star', '-': 'Minus', '&': 'Ampersand', '%': 'Percent',
  '#': 'Hash', '@': 'At', '!': 'Exclamation', '+': 'Plus', ':': 'Colon', ';': 'Semicolon', '>': 'Greater_Than', '<': 'Less_Than',
  '.': 'Period', '_': 'Underscore', '?': 'Question_Mark', ',': 'Comma', "'": 'Quote', '"': 'Double_Quote', '/': 'Slash',
  '\\': 'Back_Slash', '(': 'Left_Parenthesis', ')': 'Right_Parenthesis', '{': 'Left_Curly_Bracket', '}': 'Right_Curly_Bracket',
  '[': 'Left_Square_Bracket', ']': 'Right_Square_Bracket', '~': 'Tilde', '`': 'Backtick',
};

export function isKeyword(name) {
  return KEYWORDS.has(name);
}

export function isIdentifier(name) {
  return /^[\p{L}\p{Nl}\p{Sc}\p{Pc}][\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*$/u.test(name) && !KEYWORDS.has(name);
}

/** The class of a schema. */
export function className(schema) {
  const name = camelize(sanitize(schema));
  return isReserved(name) || /^\d/.test(name) ? 'Model' + name : name;
}

/** The field of a property, and the parameter of a method. */
export function variableName(property) {
  let name = clean(property);
  if (/^_*class$/i.test(name)) return 'propertyClass';
  if (name === '_') name = '_u';
  if (/^\d/.test(name)) name = '_' + name;
  if (/^[A-Z0-9_]*$/.test(name)) return name;
  if (name.length > 1 && name.slice(0, 2) === name.slice(0, 2).toUpperCase()) {
    name = name.slice(0, 2).toLowerCase() + name.slice(2);
  }
  name = camelize(spellOut(name), 'letter');
  return isReserved(name) || /^\d/.test(name) ? '_' + name : name;
}

export function getterName(property) {
  const name = variableName(property);
  return 'get' + camelize(name, /^\p{Ll}\p{Lu}/u.test(name) ? 'letter' : 'first');
}

/** The first of the three methods of an operation. */
export function methodName(operationId) {
  const name = camelize(sanitize(lowerFirst(operationId.split(/[-_:;#]/).map(upperFirst).join(''))), 'letter');
  return isReserved(name) || /^\d/.test(name) ? camelize('call_' + name, 'letter') : name;
}

/** The part of an interface's name that comes from a tag. */
export function apiName(tag) {
  const name = camelize(underscore(sanitize(tag)));
  return /^\d/.test(name) ? 'Class' + name : name;
}

/** The method of KohortPay that leads to the operations of a tag. */
export function accessorName(tag) {
  const name = sanitize(camelize(tag.replaceAll(' ', '_'), 'letter'));
  return RESERVED.has(name) ? '_' + name : name;
}

function isReserved(name) {
  return RESERVED.has(name.toLowerCase());
}

function sanitize(name) {
  return name === '$' ? 'value' : clean(name).replace(/\W/g, '');
}

function clean(name) {
  return name === '$' ? 'value' : name.replace(/\[\]|\]|\)/g, '').replace(/[[(.:\-| /\\]/g, '_');
}

function spellOut(name) {
  return [...name].map((c) => (c in SPECIAL && c !== '_' && c !== '$' ? SPECIAL[c] + '_' : c)).join('');
}

function camelize(name, lower) {
  // In a regular expression of Java, letters are those of ASCII: é is passed over.
  const word = name.replaceAll('/', '.').split('.').map(upperFirst).join('').replace(/\w/, (c) => c.toUpperCase())
    .replace(/_+([^_\n\r]|$)/gu, (_, c) => upperFirst(c))
    .replace(/-(.)/gsu, (_, c) => upperFirst(c));
  return lower === 'letter' ? word.replace(/^[^A-Za-z]*[A-Za-z]?/, (start) => start.toLowerCase()) : word;
}

function underscore(name) {
  return name.replaceAll('$', '__').replace(/([A-Z]+)([A-Z][a-z][a-z]+)/g, '$1_$2').replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}

function upperFirst(word) {
  return word.replace(/^./su, (c) => (c.toUpperCase().length === c.length ? c.toUpperCase() : c));
}

function lowerFirst(word) {
  return word.replace(/^./su, (c) => c.toLowerCase());
}
