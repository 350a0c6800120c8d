/** Every host page with every fault and every element: `npm test` takes three faults a host. */
export {};

process.env['Y12355_WHOLE'] = '1';
await import('../hosts/matrix.node.test.js');
