import { fromRollup } from '@web/dev-server-rollup';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import rollupJson from '@rollup/plugin-json';
import { fileURLToPath } from 'node:url';
import { browserArgs, findBrowser } from './scripts/lib/browser.mjs';
import { encoderModule } from './scripts/lib/encoder-module.mjs';
import { countReporter } from './scripts/lib/count-reporter.mjs';

const json = fromRollup(rollupJson);

/**
 * A page is used for many files, one after another. A history of 50 entries is full: then each entry that a test adds
 * takes the place of one that it added before, and a step back ends on the empty page between two files.
 */
async function withoutPast(page) {
  const session = await page.createCDPSession();
  const goto = page.goto.bind(page);
  page.goto = async (url, options) => {
    const answer = await goto(url, options);
    if (url === 'about:blank') await session.send('Page.resetNavigationHistory');
    return answer;
  };
  return page;
}

export default {
  files: ['packages/*/src/**/*.test.ts', 'tests/browser/**/*.test.ts', '!**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['source', 'production', 'browser', 'import', 'default'] },
  concurrency: 2,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  mimeTypes: { '**/*.json': 'js' },
  plugins: [
    encoderModule(),
    json({ preferConst: true }),
    esbuildPlugin({
      ts: true,
      target: 'es2021',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: await findBrowser(), args: browserArgs },
      // A window each: of two tabs in one window the hidden one gets no animation frames, and tests wait for ever.
      createPage: async ({ browser }) => withoutPast(await (await browser.createBrowserContext()).newPage()),
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), countReporter()],
};
