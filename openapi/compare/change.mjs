// Changes, each once, however many operations it concerns.

export const READERS = 'readers';
export const SENDERS = 'senders';
export const SERVER = 'server';

export const BREAKING = 'breaking';
export const COMPATIBLE = 'compatible';
export const DOCS = 'docs';
const ORDER = [BREAKING, COMPATIBLE, DOCS];

export class Changes {
  #all = new Map();

  /**
   * @param node what is different, in the new contract if it is there, else in the old one
   * @param change `subject` and `what` are a sentence; `verdict`; `breaks`: whose code may fail; `concerns`: who may or must do something new;
   *   `instead`: how to have the same without breaking anything; `uses`: the operations it is about
   */
  add(node, { subject, what, verdict, breaks = [], concerns = [], instead = '', uses = [] }) {
    const key = `${node.pointer} ${subject} ${what}`;
    const known = this.#all.get(key);
    if (!known) {
      this.#all.set(key, { node, subject, what, verdict, breaks: new Set(breaks), concerns: new Set(concerns), instead, uses: new Set(uses) });
      return;
    }
    known.verdict = ORDER[Math.min(ORDER.indexOf(known.verdict), ORDER.indexOf(verdict))];
    known.instead ||= instead;
    breaks.forEach((each) => known.breaks.add(each));
    concerns.forEach((each) => known.concerns.add(each));
    uses.forEach((each) => known.uses.add(each));
  }

  docs(node, subject, what) {
    this.add(node, { subject, what, verdict: DOCS });
  }

  compatible(node, concerns, change) {
    this.add(node, { ...change, verdict: COMPATIBLE, concerns });
  }

  breaking(node, breaks, change) {
    this.add(node, { ...change, verdict: BREAKING, breaks });
  }

  get sorted() {
    return [...this.#all.values()].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)
      || a.node.position.line - b.node.position.line);
  }
}
