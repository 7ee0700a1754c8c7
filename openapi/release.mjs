// Releases the contract: node release.mjs <contract>. Expects that check.mjs has accepted it; what it does is in compare/release.mjs.
// The exit code is 2 if the contract is at fault, and 1 if it could not be released.
import { join, resolve } from 'node:path';
import { release, Unfit } from './compare/release.mjs';
import { nameOf } from './lint/report.mjs';

const here = import.meta.dirname;
const files = {
  contract: join(here, 'kohortpay.yaml'),
  released: join(here, 'released', 'kohortpay.yaml'),
  list: join(here, 'target', 'changes.txt'),
  changelog: join(here, '..', 'CHANGELOG.md'),
};

try {
  if (resolve(process.argv[2]) !== files.contract) {
    throw new Unfit(`Only ${nameOf(files.contract)} is released: leave out -Dcontract=${process.argv[2]}.`);
  }
  console.log(await release(files, nameOf, new Date().toISOString().slice(0, 10)));
} catch (error) {
  const refused = error.name === 'Refused';
  console.error(refused ? error.message : `The contract could not be released.\n${error.stack}`);
  process.exitCode = refused ? 2 : 1;
}
