/**
 * The policy that Lit draws under, by the kit's own name: two copies of Lit on one page would refuse each other's.
 * The bundles put this in the place of Lit's own line, so that a page which refuses it is told what to add and
 * nothing is thrown into it.
 */
const NAME = 'y12355-lit';

interface Policies {
  createPolicy(name: string, rules: { createHTML(text: string): string }): object;
}

let refused = false;

/** Whether this page refuses the policy: no element could be drawn, so none may hide the content inside its tag. */
export function isPolicyRefused(): boolean {
  return refused;
}

/** The policy for Lit; `undefined` where the page refuses it, which the console is told once with the cure. */
export function litPolicy(policies: Policies): object | undefined {
  try {
    return policies.createPolicy(NAME, { createHTML: (text) => text });
  } catch {
    refused = true;
    tellCure();
    return undefined;
  }
}

/** The page's own words stand in the report on the violation, which comes a moment later; some engines send none. */
function tellCure(): void {
  const type = 'securitypolicyviolation';
  const onReport = ({ effectiveDirective, originalPolicy }: SecurityPolicyViolationEvent): void => {
    if (/^trusted-types/.test(effectiveDirective)) tell(originalPolicy);
  };
  const tell = (policy?: string): void => {
    clearTimeout(late);
    document.removeEventListener(type, onReport);
    console.error(
      "[y12355] Trusted Types refuse the kit's policy, so the content inside the tags stands. Load the kit " +
        `once, with this in the header of the page:\nContent-Security-Policy: ${typesWithOurs(policy)}\n`,
    );
  };
  const late = setTimeout(tell, 1000);
  document.addEventListener(type, onReport);
}

/** The directive `trusted-types` of a policy with the kit's name in it; a second copy of the kit needs one word more. */
export function typesWithOurs(policy = ''): string {
  const directive = policy.split(';').find((part) => /^\s*trusted-types(\s|$)/i.test(part)) ?? '';
  const names = directive.trim().split(/\s+/).slice(1);
  const kept = names.filter((name) => name !== "'none'");
  return ['trusted-types', ...kept, kept.includes(NAME) ? "'allow-duplicates'" : NAME].join(' ');
}
