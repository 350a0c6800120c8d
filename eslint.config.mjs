import js from '@eslint/js';
import globals from 'globals';
import ts from 'typescript-eslint';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import litA11y from 'eslint-plugin-lit-a11y';

export default ts.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'packages/client/src/openapi.ts',
      'tools/*/node_modules/',
      '.cache/',
      'data/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.mocha } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Chai's assertions are expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'An HTML sink: render with lit.' },
        { property: 'outerHTML', message: 'An HTML sink: render with lit.' },
        { property: 'insertAdjacentHTML', message: 'An HTML sink: render with lit.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'lit/directives/style-map.js', message: "Inline style is blocked by style-src 'self'." },
            { name: 'lit/directives/unsafe-html.js', message: 'An HTML sink.' },
          ],
        },
      ],
    },
  },
  {
    files: ['packages/{core,widgets,desk,studio}/src/**/*.ts'],
    ...lit['flat/recommended'],
  },
  {
    files: ['packages/{core,widgets,desk,studio}/src/**/*.ts'],
    ...wc['flat/best-practice'],
  },
  {
    files: ['packages/{core,widgets,desk,studio}/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: litA11y.configs.recommended.rules,
  },
);
