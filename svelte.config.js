/** Our own components are written in runes only; bought ones may be as they are. */
export default {
  vitePlugin: {
    dynamicCompileOptions: ({ filename }) =>
      filename.includes('node_modules') ? {} : { runes: true },
  },
};
