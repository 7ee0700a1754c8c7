// What differs between two contracts, and whom each difference concerns. Every place of the new contract is compared with its place in
// the old one; a keyword that no rule judges counts as breaking, so that nothing passes unseen.
import { Contract } from '../lint/contract.mjs';
import { Changes } from './change.mjs';
import { compareDocuments } from './rules/document.mjs';
import { compareOperations } from './rules/operations.mjs';
import { compareClasses, compareSchemas, SchemaPairs } from './schema-pairs.mjs';

/** Returns the changes from one document to another, as they stand in the files; breaking ones first. */
export function changesBetween(before, after) {
  const contracts = { before: new Contract(before), after: new Contract(after) };
  const changes = new Changes();
  const schemas = new SchemaPairs();
  compareDocuments(contracts, changes);
  compareOperations(contracts, { changes, schemas });
  schemas.addUnused(contracts);
  compareSchemas(schemas, changes);
  compareClasses(contracts, schemas, changes);
  return changes.sorted;
}
