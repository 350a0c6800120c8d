interface Policy {
  createScriptURL(address: string): unknown;
}

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

const policies = new Map<string, Policy>();

/**
 * An address that a page may start a worker from, also under Trusted Types. The policy, one for each name, knows
 * addresses of the page's own origin and nothing else.
 *
 * @param name that the page's headers allow under `trusted-types`
 * @param address whole, not counted from the page
 * @throws Error for an address of another origin; TypeError for one that cannot be read
 */
export function workerAddress(name: string, address: string): string {
  if (new URL(address).origin !== new URL(location.href).origin) {
    throw new Error(`worker ${address}: expected an address of ${location.origin}`);
  }
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (!trustedTypes) return address;
  let policy = policies.get(name);
  if (!policy) {
    policy = trustedTypes.createPolicy(name, { createScriptURL: (given) => given });
    policies.set(name, policy);
  }
  return policy.createScriptURL(address) as string;
}
