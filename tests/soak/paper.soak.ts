/** Every template in every language on paper, and awkward names in both weights. */
export {};

process.env['Y12355_WHOLE'] = '1';
await import('../paper.node.test.js');
