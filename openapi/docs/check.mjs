// Opens the reference in Chromium without a network, as wide as a desktop and as a phone: nothing is fetched, nothing is hidden, and no
// line is cut off. Without Chromium it says so, and does nothing.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Chromium, findChromium } from './chromium.mjs';

const PAGE = pathToFileURL(join(import.meta.dirname, '..', 'target', 'contract', 'kohortpay.html')).href;
const WIDTHS = [1300, 390];

const executable = findChromium();
if (executable) {
  const problems = await problemsIn(executable);
  if (problems.length) {
    console.error(['The reference target/contract/kohortpay.html is not as it should be:', ...new Set(problems)].join('\n  '));
    process.exitCode = 1;
  }
} else {
  console.warn('Skipped: a look at the reference in Chromium, which is not installed (Debian: apt-get install chromium)');
}

async function problemsIn(executable) {
  const problems = [];
  const chromium = await Chromium.start(executable);
  try {
    chromium.listen((event, { request, entry }) => {
      if (event === 'Network.requestWillBeSent' && request.url !== PAGE && !request.url.startsWith('data:')) problems.push(`fetches ${request.url}`);
      if (event === 'Log.entryAdded') problems.push(entry.text);
    });
    await Promise.all(['Network', 'Log', 'Page'].map((domain) => chromium.call(`${domain}.enable`)));
    for (const width of WIDTHS) {
      await chromium.call('Emulation.setDeviceMetricsOverride', { width, height: 844, deviceScaleFactor: 1, mobile: width < 500 });
      const loaded = chromium.next('Page.loadEventFired');
      await chromium.call('Page.navigate', { url: PAGE });
      await loaded;
      problems.push(...(await chromium.value(`(${look})()`)).map((problem) => `${width} pixels wide: ${problem}`));
    }
  } finally {
    await chromium.stop();
  }
  return problems;
}

/** Runs in the page. */
function look() {
  const name = (element) => `<${element.localName}> "${element.textContent.trim().slice(0, 60)}"`;
  const all = [...document.querySelectorAll('main *, nav *, header *')].filter((element) => !element.closest('svg'));
  const right = document.documentElement.clientWidth;
  const isCutOff = (element) => !element.closest('pre') && element.getBoundingClientRect().right > right + 1;
  const isHidden = (element) => element.textContent.trim() && element.getClientRects().length === 0;
  return [
    ...(all.length < 50 ? [`has only ${all.length} elements`] : []),
    ...all.filter(isCutOff).map((element) => `cut off at the right: ${name(element)}`),
    ...all.filter(isHidden).map((element) => `hidden: ${name(element)}`),
  ].slice(0, 5);
}
