import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const NO_ZERO = 'Missing is never zero: keep null and say so.';

export default ts.config(
  {
    ignores: ['.svelte-kit', 'build', 'dist', 'static', 'test-results', 'playwright-report', 'tests/reports'],
  },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Indexing is checked by the compiler; `!` says that the index is known to hold.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'LogicalExpression[operator=/^(\\|\\||\\?\\?)$/][right.value=0]', message: NO_ZERO },
        { selector: "CallExpression[callee.property.name='fill'][arguments.0.value=0]", message: NO_ZERO },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  {
    rules: {
      // Addresses are made by src/lib and routes, which know the base path.
      'svelte/no-navigation-without-resolve': 'off',
      // The linter runs the compiler without the options that give these warnings.
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
  // The one component that mounts a drawing made by our own charts.
  { files: ['src/lib/components/Chart.svelte'], rules: { 'svelte/no-at-html-tags': 'off' } },
  { files: ['tests/**'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['scripts/**', 'bench/**', 'tests/**', 'src/cli/main.ts', 'src/cli/read-in-process.ts'],
    rules: { 'no-console': 'off' },
  },
);
