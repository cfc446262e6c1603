/** The figures of every customer as of a past day, as a table. */
export const scores = {
  title: '看某一天的账',
  text: '按那一天结束时的情形，把每位客户的分数、习惯和预计存成表格，可以用 Excel 打开。',
  asOf: '截至哪天',
  horizon: '往后看几天',
  export: '存成表格',
  working: '正在算……',
  cancel: '停下',
  done: (people: string): string => `表格已存好，${people}\u00a0位客户`,
  cancelled: '已停下，什么也没存。',
  problem: {
    'day-missing': '请选一天。',
    'day-in-future': '这一天还没到，请选今天或以前。',
    'horizon-out-of-range': '请填 1 到 730 的整天数。',
  },
};
