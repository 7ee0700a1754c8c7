// Loaded into Prism's process before Prism itself.
// Says which port was opened: Prism does so only from log level "info" up, at which it has a third of its speed.
// Saves what Node has compiled by then: a process ended by a signal saves nothing.
// Ends the process when its standard input closes, which also happens when the JVM at the other end is killed.
import { subscribe } from 'node:diagnostics_channel';
import { flushCompileCache } from 'node:module';

subscribe('tracing:net.server.listen:asyncEnd', ({ server }) => {
  process.stdout.write(`prism-guard: port ${server.address().port}\n`);
  flushCompileCache();
});
process.stdin.on('end', () => process.exit()).on('error', () => process.exit()).resume();
