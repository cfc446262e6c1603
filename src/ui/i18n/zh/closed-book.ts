/** Why the book does not open, and what to do. */
export const closedBook = {
  newerTitle: '这本簿子是新版本写的',
  newerText: '为了不弄坏它，这个旧版本不去打开。请连上网、重开一次，换成新版本。',
  blockedTitle: '还有旧窗口开着这本簿子',
  blockedText: '请关掉本簿的其他窗口，这里会自己接着打开。',
  deniedTitle: '这个浏览器不让存东西',
  deniedText: '可能开了无痕模式，或者在设置里关了网站数据。请用普通窗口打开，或换一个浏览器。',
  lostTitle: '簿子暂时打不开',
  lostText: '数据没有被动过。请关掉别的窗口，再打开一次。',
  goneTitle: '浏览器把簿子清掉了',
  goneText:
    '可能是空间不够，也可能在设置里清除了网站数据。最近的备份文件还在：打开它，到存的那天为止全都回来。',
  goneDo: '打开备份',
};
