// What was found, and where. An error is what the client, the mock or the tests cannot carry; anything else is style.

export class Findings {
  #all = new Map();

  constructor(file) {
    this.file = file;
  }

  error(node, rule, message) {
    this.add({ ...node.position, message, rule, error: true });
  }

  style(node, rule, message) {
    this.add({ ...node.position, message, rule, error: false });
  }

  /** Once, however often a shared part of the contract is visited. */
  add(finding) {
    const found = { file: this.file, ...finding };
    this.#all.set([found.file, found.line, found.col, found.rule, found.message].join('\n'), found);
  }

  /** What a linter found; its errors only where nothing better is said of the line. */
  addLinted(linted) {
    const lines = new Set(this.errors.map(({ file, line }) => `${file}:${line}`));
    linted.filter(({ error, file, line }) => !error || !lines.has(`${file}:${line}`)).forEach((finding) => this.add(finding));
  }

  get errors() {
    return this.#sorted(true);
  }

  get styles() {
    return this.#sorted(false);
  }

  #sorted(error) {
    return [...this.#all.values()].filter((finding) => finding.error === error)
      .sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.col - b.col || compare(a.rule, b.rule));
  }
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
