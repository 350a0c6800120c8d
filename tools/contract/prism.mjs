/** Prism stands before the service and looks at every request and answer of a whole journey. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Caller } from './lib/caller.mjs';
import { desksWay, visitorsWay } from './lib/journey.mjs';
import { openRelay } from './lib/relay.mjs';
import { closeConnections } from './lib/send.mjs';
import { openService } from './lib/service.mjs';
import { World } from './lib/world.mjs';

const program = fileURLToPath(new URL('node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url));
const firstPort = Number(process.env.PRISM_PORT ?? 4010);

async function openPrism(document, upstream, port) {
  const child = spawn(process.execPath, [
    program,
    'proxy',
    '--errors',
    '-p',
    String(port),
    document,
    upstream,
  ]);
  let said = '';
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    const listen = (chunk) => {
      said += chunk;
      if (said.includes('Prism is listening')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) => reject(new Error(`prism ended with ${code}:\n${said}`)));
  });
  return {
    base: `http://127.0.0.1:${port}`,
    close: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Collects what Prism reports, whatever the caller makes of the answer. */
function watch(caller, reports) {
  const call = caller.call.bind(caller);
  let calls = 0;
  const operations = new Set();
  caller.call = async (method, path, options) => {
    const answer = await call(method, path, options);
    calls += 1;
    operations.add(`${method} ${path.split('?')[0]}`);
    const reported = answer.headers['sl-violations'] ?? (/prism\/errors/.test(answer.text) && answer.text);
    if (reported) reports.push(`${method} ${path}: ${reported}`);
    return answer;
  };
  return { calls: () => calls };
}

/** Whether an added property, a dropped one and a wrong type are reported. */
async function bites(document, service) {
  const plants = {
    '/v1/centers': (body) => (body.contact = '13800000000'),
    '/v1/operator': (body) => delete body.help,
    '/v1/staff/session': (body) => (body.title = 1),
  };
  const relay = await openRelay(service.base, {
    answer: (answer, { path }) => {
      const body = JSON.parse(answer.text);
      plants[path](body);
      return { ...answer, text: JSON.stringify(body) };
    },
  });
  const prism = await openPrism(document, relay.base, firstPort + 1);
  try {
    const caller = new Caller(prism.base);
    const reports = [];
    watch(caller, reports);
    // Prism itself refuses a request without the cookie: the planted answer is to that of a wrong one.
    const headers = { Cookie: 'y12355_session=none' };
    for (const path of Object.keys(plants)) await caller.call('GET', path, { headers });
    console.log(`planted violations reported: ${reports.length} of ${Object.keys(plants).length}`);
    return reports.length === Object.keys(plants).length;
  } finally {
    await prism.close();
    await relay.close();
  }
}

/** @returns {Promise<boolean>} whether nothing was reported, and planted violations were */
export async function prism() {
  const service = await openService();
  try {
    const document = join(service.dataDir, 'openapi.json');
    writeFileSync(document, JSON.stringify(service.contract.document));
    const proxy = await openPrism(document, service.base, firstPort);
    const reports = [];
    let seen;
    try {
      const world = new World(proxy.base, service.password);
      seen = watch(world.caller, reports);
      await world.open();
      await visitorsWay(world);
      await desksWay(world);
    } finally {
      await proxy.close();
      for (const report of reports) console.log(`FAIL ${report}`);
    }
    console.log(`prism: ${seen.calls()} calls of a journey, ${reports.length} violations`);
    return (await bites(document, service)) && reports.length === 0;
  } finally {
    closeConnections();
    await service.stop();
  }
}
