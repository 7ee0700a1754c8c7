// A schema as it counts: references followed, members of allOf merged.
import { becomesClass, typeOf, valuesOf } from '../lint/contract.mjs';
import { compareNumbers } from '../lint/numbers.mjs';

export class SchemaView {
  constructor(schema) {
    this.node = schema.resolved;
    this.type = typeOf(this.node);
    this.properties = new Map(valuesOf(this.node, 'properties').flatMap((properties) => properties.all.map((property) => [property.name, property])));
    this.required = new Set(valuesOf(this.node, 'required').flatMap((names) => names.items.map(({ string }) => string)));
  }

  /** The name of the class that is generated for it; empty if there is none. */
  get className() {
    const { path } = this.node;
    return path.length === 3 && path[1] === 'schemas' && becomesClass(this.node) ? path[2] : '';
  }

  /** Itself, and all that is merged into it. */
  get members() {
    const all = new Set();
    const take = (schema) => {
      if (all.has(schema.resolved)) return;
      all.add(schema.resolved);
      schema.resolved.get('allOf').items.forEach(take);
    };
    take(this.node);
    return [...all];
  }

  /** What it says of a keyword; of several bounds, the tightest. */
  get(keyword) {
    const all = valuesOf(this.node, keyword);
    if (all.length < 2 || all[0].kind !== 'number') return all[0] ?? this.node.get(keyword);
    const upper = keyword.startsWith('max');
    return all.reduce((a, b) => (compareNumbers(a.source, b.source) > 0) === upper ? b : a);
  }

  has(keyword) {
    return this.get(keyword).exists;
  }

  flag(keyword) {
    return this.get(keyword).value === true;
  }

  /** Null is allowed where the schema itself says so, whatever its members say. */
  get nullable() {
    return this.node.flag('nullable') || (!this.node.has('nullable') && this.flag('nullable'));
  }
}
