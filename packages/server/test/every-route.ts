import { routes } from '../src/contract/routes.js';

/** A route of the contract, as far as tests that go over all of them need it. */
export interface EveryRoute {
  /** `POST /v1/holds`. */
  name: string;
  method: string;
  path: string;
  /** Who may call: everybody, whoever has the code, a screen with its key, staff. */
  by: 'anybody' | 'code' | 'screen' | 'staff';
  hasBody: boolean;
}

/** All of them: a route that is added to the contract is met by these tests without being named. */
export const everyRoute: readonly EveryRoute[] = routes.map((route) => {
  const { method, path, security, request } = route as {
    method: string;
    path: string;
    security?: Record<string, unknown>[];
    request?: { body?: unknown };
  };
  const words = Object.keys(security?.[0] ?? {});
  return {
    name: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    by: words.includes('session')
      ? 'staff'
      : words.includes('code')
        ? 'code'
        : words.includes('screen')
          ? 'screen'
          : 'anybody',
    hasBody: request?.body !== undefined,
  };
});

/** Those that change something. */
export const changes = everyRoute.filter(({ method }) => method !== 'GET');

/** The address with its gaps filled. */
export function filled(path: string, values: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${path}: no sample for {${name}}; add one to this test`);
    return encodeURIComponent(value);
  });
}
