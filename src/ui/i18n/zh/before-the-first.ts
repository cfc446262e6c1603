/** What is said before the first entry, where there is something to say. */
export const beforeTheFirst = {
  privateWindow:
    '这像是无痕窗口：窗口一关，记的全没了。请用普通窗口打开，再开始记；这里只适合看看示例。',
  title: 'Safari 里已经有一本簿子',
  why: '主屏幕上的这本，和 Safari 里的是分开的两本。把那一本搬过来，接着记：',
  steps: [
    '打开 Safari，回到本簿的网页',
    '“更多”里进“备份与同步”，点“现在备份”，存到“文件”',
    '回到这里，选刚存的那个文件',
  ],
  open: '选簿子文件',
};
