/** The name that the page's policy allows under Trusted Types. */
const NAME = 'y12355-worker';

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

let policy: ReturnType<Policies['createPolicy']> | undefined;

/** An address that a page under Trusted Types starts a worker from: of this very origin alone. */
export function scriptAddress(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  if (new URL(address).origin !== location.origin) {
    throw new Error(`worker ${address}: expected an address of ${location.origin}`);
  }
  if (!trustedTypes) return address;
  policy ??= trustedTypes.createPolicy(NAME, { createScriptURL: (one) => one });
  return policy.createScriptURL(address) as string;
}
