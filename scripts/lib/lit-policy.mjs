/**
 * Lit asks the page for its Trusted Types policy in its first line, under a name that every copy of Lit shares, and
 * throws where that is refused. The bundles ask through the kit instead, by a name of its own.
 */
import { resolve } from 'node:path';

const call = /(\w+)\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\)/;

export function litPolicy() {
  const from = JSON.stringify(resolve('packages/core/dist/lit-policy.js'));
  return {
    name: 'lit-policy',
    transform(code, id) {
      if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
      if (!call.test(code))
        throw new Error(`${id} asks for its policy in another way now; see ${import.meta.url}`);
      return {
        code: `import { litPolicy as y12355Policy } from ${from};\n${code.replace(call, 'y12355Policy($1)')}`,
        map: null,
      };
    },
  };
}
