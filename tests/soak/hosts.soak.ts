/**
 * Every host page with every fault and every element, of which `npm test` takes two faults a host; and how far a page
 * moves without the sheet that reserves room.
 */
export {};

process.env['Y12355_WHOLE'] = '1';
await import('../hosts/matrix.node.test.js');
await import('../ladder-shift.node.test.js');
