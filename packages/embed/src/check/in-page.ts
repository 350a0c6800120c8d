import { elements } from '@y12355/widgets/elements';
import { collect } from './collect.js';
import type { Finding } from './finding.js';
import { judge, type Language } from './judge.js';
import type { PageFacts, Running } from './page-facts.js';
import { policiesIn, TYPES } from './policy.js';
import { readDom } from './read-dom.js';
import { levelWord, sentence } from './words.js';

/** Looks at the page that this runs on and tells its console what is missing; resolves to the findings. */
export async function checkPage(page: Document): Promise<Finding[]> {
  const language = languageOf(page.documentElement.lang);
  await settled(page);
  const running = runningOn(page);
  // A page inside an attribute has no address of its own that anything could be counted from.
  const address = /^https?:/.test(location.href) ? location.href : page.baseURI;
  const seen = collect(readDom(page.documentElement), address, await headerPolicies());
  const facts: PageFacts = { ...seen, url: location.href, newest: await newestOf(seen), running };
  const findings = judge(facts, language);
  tell(findings, running, language);
  return findings;
}

/** Elements that load by themselves may come after the page; ms that they are waited for. */
const PATIENCE = 3000;

/** Resolves once every element of the page runs, or late. */
async function settled(page: Document): Promise<void> {
  if (typeof customElements === 'undefined') return;
  const tags = elements.map(({ name }) => `y12355-${name}`).filter((tag) => page.querySelector(tag));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([late, Promise.all(tags.map((tag) => customElements.whenDefined(tag)))]);
}

function languageOf(lang: string): Language {
  if (/^en\b/i.test(lang)) return 'en';
  return /^zh-(hant|hk|tw|mo)/i.test(lang) ? 'zh-HK' : 'zh-CN';
}

function runningOn(page: Document): Running {
  const registry = typeof customElements === 'undefined' ? undefined : customElements;
  const registered = elements.flatMap(({ name }) => {
    const found = registry?.get(`y12355-${name}`) as { version?: string } | undefined;
    return found ? [{ name, version: found.version ?? '?' }] : [];
  });
  const failed = registered
    .map(({ name }) => name)
    .filter((name) =>
      Array.from(page.querySelectorAll(`y12355-${name}`)).some(
        (tag) => 'failed' in tag && tag.failed === true,
      ),
    );
  return {
    registry: registry !== undefined,
    registered,
    refused: registered.length === 0 && refusesTypes(),
    failed,
  };
}

interface Policies {
  createPolicy(name: string, rules: object): object;
}

/** Nothing of the kit runs, so its name is free, and only a policy of the page can refuse it. */
function refusesTypes(): boolean {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  try {
    trustedTypes?.createPolicy(TYPES, {});
    return false;
  } catch {
    return true;
  }
}

/** The page's own header, where the page may ask for itself. */
async function headerPolicies(): Promise<string[]> {
  try {
    const { headers } = await fetch(location.href, { method: 'HEAD', credentials: 'same-origin' });
    return policiesIn(headers.get('content-security-policy') ?? '');
  } catch {
    return [];
  }
}

/** Asks each kit that the page loads already, and nobody else. */
async function newestOf({ files }: PageFacts): Promise<PageFacts['newest']> {
  const newest: Record<string, string> = {};
  for (const { sdk } of files) {
    if (sdk === undefined || sdk in newest) continue;
    try {
      const answer = await fetch(`${sdk}v1/sri.json`, { credentials: 'omit' });
      const { version } = (await answer.json()) as { version?: unknown };
      if (typeof version === 'string') newest[sdk] = version;
    } catch {
      // A page that may not ask is not told of new versions.
    }
  }
  return newest;
}

function tell(findings: readonly Finding[], { registered }: Running, language: Language): void {
  console.log(`[y12355] ${sentence('running', {}, language)}`);
  console.table(registered.map(({ name, version }) => ({ element: `y12355-${name}`, version })));
  if (findings.length === 0) console.log(`[y12355] ${sentence('clean', {}, language)}`);
  else {
    console.table(
      findings.map(({ level, code, what, cure }) => ({
        level: levelWord(level, language),
        code,
        what,
        cure,
      })),
    );
  }
}
