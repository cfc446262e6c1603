/** What a reader of a diff should never have to check by eye. */
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import house from './scripts/lint/house-rules.mjs';

const CLOCK = 'The rules know no clock: take the day or time as an argument.';
const CHANCE = 'The rules know no chance: take random numbers or ids as an argument.';

export default tseslint.config(
  {
    ignores: ['dist/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/', 'public/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  ...svelte.configs['flat/recommended'],
  {
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.worker.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error', 'info'] }],
      'no-eval': 'error',
      'no-control-regex': 'error',
      'no-empty-pattern': 'error',
      'no-misleading-character-class': 'error',
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-constant-binary-expression': 'error',
      'no-template-curly-in-string': 'error',
      'no-fallthrough': 'error',
      'no-async-promise-executor': 'error',
      'no-empty': 'error',
      'no-useless-escape': 'error',
      'no-var': 'error',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'no-restricted-imports': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Doors such as Actions and Live are plain objects of closures; nothing in them knows `this`.
      '@typescript-eslint/unbound-method': 'off',
      // Branded numbers (Fen, Grams) are numbers; the rule does not see it.
      '@typescript-eslint/no-unsafe-unary-minus': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
    },
  },
  {
    files: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    files: ['**/*.svelte'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // A component's props reach ESLint without their types, so callbacks in markup look like any;
      // svelte-check knows them and has the word there.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-target-blank': 'error',
      'svelte/button-has-type': 'error',
      // Links inside the app are hash addresses; there is no base path to resolve.
      'svelte/no-navigation-without-resolve': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The content policy drops style="…": use a class or a style: directive.',
        },
      ],
    },
  },
  {
    files: ['src/**'],
    plugins: { house },
    rules: {
      'house/room-names': 'error',
      'house/no-barrel': 'error',
      'max-lines': ['error', { max: 250 }],
    },
  },
  { files: ['src/**/*.svelte'], rules: { 'max-lines': ['error', { max: 160 }] } },
  {
    files: ['src/ui/**', 'src/app/**', 'src/platform/**'],
    ignores: ['src/ui/i18n/**'],
    plugins: { house },
    rules: { 'house/words-in-i18n': 'error' },
  },
  {
    // The import rules read compiled components, where type-only imports are gone: those are caught here.
    files: ['src/ui/**/*.svelte'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(merge|storage|workers)/',
              message: 'A screen asks src/app; it does not reach behind it.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/domain/**', 'src/merge/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: CLOCK },
        { object: 'Math', property: 'random', message: CHANCE },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'performance', message: CLOCK },
        { name: 'crypto', message: CHANCE },
        ...['window', 'document', 'navigator', 'localStorage', 'indexedDB', 'fetch', 'process'].map(
          (name) => ({ name, message: 'The rules run anywhere: no browser, no Node.' }),
        ),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
        { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'no-console': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-console': 'off',
      'no-undef': 'error',
    },
  },
);
