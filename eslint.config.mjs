import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';
import { borders } from './eslint.borders.mjs';

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      'cdk.out/**',
      'coverage/**',
      'reports/**',
      '.stryker-tmp/**',
      '.cairn/**',
      'console/src/api/openapi.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...ts.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-param-reassign': 'error',
    },
  },
  ...borders,
  { files: ['console/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },
  { files: ['local/**', 'bench/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/console/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...['Literal[value=/activeElement/]', 'TemplateElement[value.raw=/activeElement/]'].map((selector) => ({
          selector,
          message: 'A page gives the focus a frame later: wait for it by focusIn.',
        })),
      ],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: { console: 'readonly', module: 'writable', process: 'readonly', require: 'readonly', URL: 'readonly' },
    },
  },
);
