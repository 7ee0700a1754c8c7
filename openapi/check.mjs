// The first stage of the build: node check.mjs <contract> [--quiet]. What it does is in lint/main.mjs; quiet says nothing of a clean contract.
// The exit code is 2 if the contract is at fault, and 1 if it could not be judged.
try {
  const { check } = await import('./lint/main.mjs');
  const { text, warning } = await check(process.argv[2]);
  if (warning) console.error(text);
  else if (!process.argv.includes('--quiet')) console.log(text);
} catch (error) {
  const refused = error.name === 'Refused';
  console.error(refused ? error.message : `The contract could not be checked. If ${import.meta.dirname}/node_modules is damaged, delete it: `
    + `the next build installs it again.\n${error.code ? error.message : error.stack}`);
  process.exitCode = refused ? 2 : 1;
}
