// Says where the time of a build goes: one line for each stage, with the seconds since the one before.
//   node stage.mjs <when the build began> <stage>
//   node stage.mjs <when the build began> <stage> <folder of the contract report>   for the last stage
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [began, stage, report] = process.argv.slice(2);
const folder = join(import.meta.dirname, '../target');
const file = join(folder, 'stage.json');
const now = Date.now();

let last = { began, time: Date.parse(began) };
try {
  const left = JSON.parse(readFileSync(file, 'utf8'));
  if (left.began === began) last = left; // else of another build
} catch {
  // The first stage of a first build.
}

const seconds = (from) => `${((now - from) / 1000).toFixed(1)} s`.padStart(9);

// A stage that takes no time is reported with the next one.
if (report || now - last.time >= 500) {
  console.log(`${seconds(last.time)}  ${stage}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ began, time: now }));
}
if (report) {
  if (existsSync(join(report, 'summary.md'))) { // not if all tests were left out
    console.log(`\n${verdict()}\nReport: ${relative(join(folder, '..'), join(report, 'index.html'))}`);
  }
  console.log(`BUILD SUCCESS in${seconds(Date.parse(began)).replace(/ +/, ' ')}`);
}

/** The first line of the summary, in 80 columns. */
function verdict() {
  const [line] = readFileSync(join(report, 'summary.md'), 'utf8').split('\n');
  return line.replace(/^#+ /, '').replace(/(?=.{80})(.{1,79}) /g, '$1\n');
}
