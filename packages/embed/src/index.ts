export { baseAddress } from './address.js';
export * from './config.js';
export { ConfigError, type ConfigFault } from './config-error.js';
export { reserveCss } from './reserve.js';
export { snippet } from './snippet.js';
export { type Host, hosts, suits } from './suits.js';
export { faultOf, type ValueFault } from './values.js';
