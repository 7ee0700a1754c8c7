// Everything that fails, whoever gives the contract: one file for each kind of thing in it.
import { Contract } from '../contract.mjs';
import { checkAllOf } from './allof.mjs';
import { checkEnums } from './enums.mjs';
import { checkExamples } from './examples.mjs';
import { checkNames } from './names.mjs';
import { checkOperations } from './operations.mjs';
import { checkParameters } from './parameters.mjs';
import { checkPatterns } from './patterns.mjs';
import { checkReferences } from './references.mjs';
import { checkSchemas } from './schemas.mjs';
import { checkSecurity } from './security.mjs';
import { checkServers } from './servers.mjs';
import { checkValues } from './values.mjs';
import { checkVersion } from './version.mjs';

/** Adds what each rule finds in a document. */
export function checkAll(document, findings) {
  checkValues(document, findings);
  if (!checkVersion(document.root, findings)) return;
  const contract = new Contract(document);
  for (const check of [checkReferences, checkServers, checkSecurity, checkOperations, checkParameters, checkNames, checkSchemas, checkEnums,
    checkAllOf, checkPatterns, checkExamples]) {
    check(contract, findings);
  }
}
