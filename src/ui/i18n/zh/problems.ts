/** What went wrong, that the book is safe, and what to do. */
import type { ImportOpenProblem } from '../../../app/import-session';
import type { ImportProblemReason } from '../../../files/csv/problem';
import type { Sayings } from '../say';

type WrongKind = Extract<ImportOpenProblem, { type: 'wrong-kind' }>['kind'];

const kinds: Record<WrongKind, string> = {
  locked: '这个 Excel 文件有密码。请在 Excel 或 WPS 里打开它，去掉密码另存一份，再选那一份。',
  xls: '这种 Excel 文件（旧版 .xls 等）读不了。请在 Excel 或 WPS 里“另存为”.xlsx，再选那个文件。',
  html: '这其实是网页，不是表格。请在 Excel 或 WPS 里打开它，“另存为”.xlsx。',
  pdf: '这是 PDF，读不出表格。请向收银系统要 Excel 或 CSV 文件。',
  zip: '这是压缩包。请先解压，再选里面的表格。微信、支付宝账单的解压密码在它们发给您的消息里。',
  gzip: '这是压缩文件。请先解压，再选里面的表格。',
  json: '这像是簿子文件，不是表格。请到“备份与同步”里打开它。',
  image: '这是图片，读不出表格。请选 Excel 或 CSV 文件。',
  binary: '这不是表格文件。请选 Excel 或 CSV 文件。',
};

const work: Sayings<ImportOpenProblem> = {
  cancelled: '已取消，簿子没有变化。',
  'storage-full': '手机存储满了，什么都没写进去。请清理空间后再试。',
  'storage-lost': '暂时写不进存储，簿子没有变化。请关掉重开后再试。',
  'busy-elsewhere': '另一个窗口正在写这本簿子。等它做完再试。',
  'not-a-book-file': '这不是簿子文件。如果是表格，请用“导入”。',
  'file-damaged': '文件坏了，没有读进任何内容。请让对方再发一次。',
  'file-truncated': '文件不完整，可能没传完。请重新传一次。',
  'file-too-new': '这个文件来自更新的版本。请先更新本簿，再打开它。',
  'code-needed': '这个文件是加密的，要口令才能打开。',
  'code-wrong': '口令不对。文件是好的，对照着再输一遍。',
  'folder-gone': '文件夹找不到了，可能改了名、搬走了，或者那块盘没插上。请重新选一次。',
  'folder-refused': '系统不让读写这个文件夹。请再允许一次，或换一个文件夹。',
  'folder-full': '文件夹所在的盘满了，这台设备的文件没有写进去，上一份还在。',
  'folder-moving': '同步程序正在动这个文件，这次先不写，过一会儿再试。',
  'folder-unsound': '写进文件夹的和簿子不一样，不算备份。请再试一次，或换一个文件夹。',
  'demo-in-book': '簿子里还有示例客户，不能传给别的设备。请先清掉示例。',
  'file-unreadable': '读不了这个文件。请重新选一次，或先存到手机里再选。',
  'empty-file': '这个文件是空的。',
  'only-headers': '这个文件只有表头，没有内容。',
  'wrong-kind': ({ kind }) => kinds[kind],
  'too-large':
    '文件太大了（CSV 最多 200 MB、200 万行，Excel 大约 18 万行）。请分成几个文件；Excel 也可以“另存为 CSV”再导入。',
  'too-many-columns': '列太多了（最多 100 列）。请删掉用不到的列。',
};

const row: Record<ImportProblemReason, string> = {
  'date-missing': '没有日期',
  'date-unreadable': '看不懂这个日期',
  'date-impossible': '没有这一天',
  'date-in-future': '这一天还没到',
  'amount-missing': '没有金额',
  'amount-unreadable': '看不懂这个金额',
  'phone-damaged': '手机号被表格软件改坏了，请把那一列设成“文本”再导出',
  'points-unreadable': '看不懂这个积分',
  'balance-unreadable': '看不懂这个余额',
  'nothing-usable': '这一行没有能用的内容',
  'quote-unclosed': '有一个引号没有结束',
  'cell-too-long': '有一格太长（最多 32,767 个字）',
  'too-many-cells': '比表头多出几格',
  'card-broken': '这张名片不完整',
};

/** The words of a file of problem rows. */
const file = { headers: { line: '行号', reason: '原因' }, reasons: row };

export const problems = { work, row, file };
