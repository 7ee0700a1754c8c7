// Chromium without a window, steered by its DevTools protocol.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ALONE = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND', '--remote-debugging-port=0'];

/** Where Chromium is; undefined if it is not installed. */
export function findChromium() {
  return process.env.PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export class Chromium {
  #calls = new Map();
  #listeners = [];
  #last = 0;

  static async start(executable) {
    const chromium = new Chromium();
    chromium.folder = mkdtempSync(join(tmpdir(), 'reference-'));
    chromium.process = spawn(executable, [...ALONE, `--user-data-dir=${chromium.folder}`], { stdio: ['ignore', 'ignore', 'pipe'] });
    chromium.ended = new Promise((ended) => chromium.process.on('close', ended));
    for await (const line of createInterface(chromium.process.stderr)) {
      const [, address] = /^DevTools listening on (ws:.*)$/.exec(line) ?? [];
      if (address) {
        chromium.process.stderr.resume();
        return chromium.#connect(address);
      }
    }
    throw new Error(`${executable} did not start`);
  }

  async #connect(address) {
    this.socket = new WebSocket(address);
    await new Promise((opened, failed) => Object.assign(this.socket, { onopen: opened, onerror: failed }));
    this.socket.onmessage = ({ data }) => {
      const { id, method, params, result, error } = JSON.parse(data);
      if (id === undefined) this.#listeners.forEach((listener) => listener(method, params));
      else if (error) this.#calls.get(id).reject(new Error(error.message));
      else this.#calls.get(id).resolve(result);
    };
    const { targetId } = await this.call('Target.createTarget', { url: 'about:blank' });
    this.session = (await this.call('Target.attachToTarget', { targetId, flatten: true })).sessionId;
    return this;
  }

  /** Calls a method of the protocol. */
  call(method, params = {}) {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      this.#calls.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params, ...(this.session && { sessionId: this.session }) }));
    });
  }

  /** Takes each event from now on. */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /** Resolves with the next event of this name. */
  next(event) {
    return new Promise((resolve) => this.listen((method, params) => method === event && resolve(params)));
  }

  /** The value of an expression in the page. */
  async value(expression) {
    const { result, exceptionDetails } = await this.call('Runtime.evaluate', { expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception.description);
    return result.value;
  }

  async stop() {
    this.session = undefined;
    this.call('Browser.close').catch(() => {});
    await this.ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
