/** ESLint rules of this house: how files and folders may be called, no barrels, and words only where words live. */
import { basename, extname, relative, sep } from 'node:path';

const NO_ROOM = /^(utils?|helpers?|lib|libs|common|misc|types|index)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*$/;
const CHINESE = /[\u3400-\u9fff]/;

/** Refuses folders and files without a room (utils, types.ts, index.ts …) and names that are not kebab-case or PascalCase. */
const roomNames = {
  meta: { type: 'problem', schema: [], messages: { name: '{{problem}}' } },
  create: (context) => ({
    Program(node) {
      const parts = relative(context.cwd, context.filename).split(sep);
      const file = parts.pop() ?? '';
      const stem = basename(file, extname(file)).replace(/\.(svelte|worker|d|test)$/, '');
      const say = (problem) => context.report({ node, messageId: 'name', data: { problem } });
      for (const folder of parts) {
        if (NO_ROOM.test(folder)) say(`"${folder}/" is no room: put the file where its noun lives`);
      }
      if (NO_ROOM.test(stem)) say(`"${file}" says nothing: name the file after the idea in it`);
      else if (file.endsWith('.svelte') ? !PASCAL.test(stem) : !KEBAB.test(stem)) {
        say(`"${file}": components are PascalCase, modules are kebab-case`);
      }
    },
  }),
};

/** Refuses a module that only passes on what others export. */
const noBarrel = {
  meta: { type: 'problem', schema: [], messages: { barrel: 'A barrel: import the file itself' } },
  create: (context) => ({
    Program(node) {
      const passesOn = (statement) =>
        statement.type === 'ExportAllDeclaration' ||
        (statement.type === 'ExportNamedDeclaration' && statement.source);
      if (node.body.length > 0 && node.body.every(passesOn)) {
        context.report({ node, messageId: 'barrel' });
      }
    },
  }),
};

/** Refuses Chinese text in code: what a vendor reads lives in src/ui/i18n, in both languages. */
const wordsInI18n = {
  meta: { type: 'problem', schema: [], messages: { words: 'Text belongs in src/ui/i18n' } },
  create: (context) => {
    const check = (text, node) => {
      if (typeof text === 'string' && CHINESE.test(text)) {
        context.report({ node, messageId: 'words' });
      }
    };
    return {
      Literal: (node) => check(node.value, node),
      TemplateElement: (node) => check(node.value.raw, node),
      SvelteText: (node) => check(node.value, node),
      SvelteLiteral: (node) => check(node.value, node),
    };
  },
};

export default {
  rules: { 'room-names': roomNames, 'no-barrel': noBarrel, 'words-in-i18n': wordsInI18n },
};
