// Reads the contract into nodes that know their JSON pointer, their position and how they are written.
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';

/** Reads YAML 1.2, of which JSON is a part. Returns null if it cannot be read, and reports the first reason. */
export function readDocument(text, report) {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, version: '1.2', logLevel: 'error' });
  const at = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), col: Math.max(col, 1) };
  };
  const [error] = yaml.errors;
  if (error) {
    const message = error.code === 'MULTIPLE_DOCS' ? 'A second document begins here: remove it, or the --- before it.'
      : `This is not valid YAML or JSON: ${firstSentence(error.message)}. Correct it; nothing after it was looked at.`;
    report({ ...at(error.pos[0]), message, rule: 'kohortpay-yaml', error: true });
    return null;
  }
  return new Document(yaml, at);
}

/** Without the excerpt that the parser appends. */
function firstSentence(message) {
  return message.split('\n')[0].replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
}

class Document {
  constructor(yaml, at) {
    this.yaml = yaml;
    this.at = at;
    this.root = new Node(this, [], yaml.contents, null, null);
  }

  /** The node that a reference inside the file points to; one that does not exist if there is none. */
  follow(ref) {
    const steps = ref.slice(1).split('/').slice(1).map(unescape);
    return steps.reduce((node, step) => node.get(step), this.root);
  }
}

function unescape(step) {
  try {
    return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
  } catch {
    return step;
  }
}

/** A value of the contract. Asking for what is not there gives a node of kind `none`, so that rules need not look first. */
export class Node {
  #children;

  constructor(document, path, ast, key, parent) {
    this.document = document;
    this.path = path;
    this.written = ast;
    this.ast = isAlias(ast) ? ast.resolve(document.yaml) : ast;
    this.key = key;
    this.parent = parent;
    this.kind = kindOf(this.ast, parent);
  }

  get exists() {
    return this.kind !== 'none';
  }

  get isMap() {
    return this.kind === 'map';
  }

  get isList() {
    return this.kind === 'list';
  }

  /** The last step of its pointer. */
  get name() {
    return this.path.at(-1);
  }

  get pointer() {
    return this.path.map((step) => '/' + String(step).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
  }

  /** The value of a scalar. */
  get value() {
    return isScalar(this.ast) ? this.ast.value : undefined;
  }

  /** A number or a name as it stands in the file. */
  get source() {
    return isScalar(this.ast) ? this.ast.source : undefined;
  }

  /** The string, or undefined for anything else. */
  get string() {
    return this.kind === 'string' ? this.value : undefined;
  }

  /** Where a reader looks for it: at its name, else at its value; for what is missing, at what surrounds it. */
  get position() {
    const range = this.key?.range ?? this.written?.range;
    return range ? this.document.at(range[0]) : this.parent ? this.parent.position : { line: 1, col: 1 };
  }

  get(name) {
    return this.children.get(name) ?? new Node(this.document, [...this.path, name], undefined, null, this);
  }

  /** The node below, step by step. */
  in(...names) {
    return names.reduce((node, name) => node.get(name), this);
  }

  /** The string of a child, or ''. */
  text(name) {
    return this.get(name).string ?? '';
  }

  /** Whether a child is true. */
  flag(name) {
    return this.get(name).value === true;
  }

  has(name) {
    return this.children.has(name);
  }

  /** The children of a map, extensions (x-…) aside. */
  get entries() {
    return this.isMap ? [...this.children.values()].filter(({ name }) => !name.startsWith('x-')) : [];
  }

  /** Every child of a map, whatever its name. */
  get all() {
    return this.isMap ? [...this.children.values()] : [];
  }

  get items() {
    return this.isList ? [...this.children.values()] : [];
  }

  get reference() {
    return this.isMap ? this.get('$ref').string : undefined;
  }

  /** What it refers to, through any number of references; itself if it is no reference. */
  get resolved() {
    let node = this;
    for (const seen = new Set(); node.reference !== undefined; ) {
      if (seen.has(node) || !node.reference.startsWith('#/')) {
        return new Node(this.document, node.path, undefined, node.key, node.parent);
      }
      seen.add(node);
      node = this.document.follow(node.reference);
    }
    return node;
  }

  /** As plain JavaScript. Equal numbers are equal, however they are written. */
  get plain() {
    if (this.isMap) {
      return Object.fromEntries(this.all.map((child) => [child.name, child.plain]));
    }
    return this.isList ? this.items.map((item) => item.plain) : this.kind === 'none' ? undefined : this.value;
  }

  get children() {
    return (this.#children ??= this.#read());
  }

  #read() {
    const children = new Map();
    if (isMap(this.ast)) {
      for (const { key, value } of this.ast.items) {
        const name = nameOf(key);
        children.set(name, new Node(this.document, [...this.path, name], value, key, this));
      }
    } else if (isSeq(this.ast)) {
      this.ast.items.forEach((item, i) => children.set(i, new Node(this.document, [...this.path, i], item, null, this)));
    }
    return children;
  }
}

function kindOf(ast, parent) {
  if (isMap(ast)) return 'map';
  if (isSeq(ast)) return 'list';
  if (isScalar(ast)) return ast.value === null ? 'null' : typeof ast.value;
  return ast === null && parent ? 'null' : 'none';
}

/** A name is what stands there: of `200` and `null` too. */
function nameOf(key) {
  const written = isScalar(key) ? key : null;
  if (!written) return String(key);
  return typeof written.value === 'string' ? written.value : written.source || '';
}
