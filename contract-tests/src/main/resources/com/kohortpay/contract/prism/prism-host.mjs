// Serves many contracts from one process, each at a port of its own: Prism's modules are loaded once, and what V8 has compiled stays.
//   node --eval <this> <Prism's index.js>
// Reads a command per line: "serve <file>", after which the guard says which port was opened, and "close <port>".
import { subscribe } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { createSingleProcessPrism } = createRequire(process.argv[1])('./util/createServer.js');
const mock = { multiprocess: false, cors: false, dynamic: false, errors: false, ignoreExamples: false, seed: null,
  host: '127.0.0.1', port: 0, verboseLevel: 'warn' }; // the command line's defaults, and the options of PrismTools.mock

const servers = new Map();
let port;
subscribe('tracing:net.server.listen:asyncEnd', ({ server }) => { port = server.address().port; });

// One after the other: a port belongs to the contract that was asked for last.
let done = Promise.resolve();
createInterface({ input: process.stdin }).on('line', (line) => {
  const [command, argument] = [line.slice(0, 5), line.slice(6)];
  done = done.then(async () => {
    if (command === 'serve') {
      const server = await createSingleProcessPrism({ ...mock, document: argument });
      servers.set(String(port), server);
    } else {
      await servers.get(argument).close();
      servers.delete(argument);
    }
  });
});
