export * from './scene.js';
export * from './template.js';
