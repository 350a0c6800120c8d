/** `node run.mjs [fuzz|prism|specmatic]`: all three without a word. Build the kit before. */
const parts = {
  fuzz: async () => (await import('./fuzz.mjs')).fuzz(),
  prism: async () => (await import('./prism.mjs')).prism(),
  specmatic: async () => (await import('./specmatic.mjs')).specmatic(),
};

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = chosen.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`"${unknown}" is not known; allowed: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
let failed = 0;
for (const name of chosen) {
  const held = await parts[name]().catch((error) => {
    console.log(`FAIL ${name}: ${error.stack}`);
    return false;
  });
  if (!held) failed += 1;
  console.log(`${name}: ${held ? 'held' : 'FAILED'}`);
}
process.exitCode = failed > 0 ? 1 : 0;
