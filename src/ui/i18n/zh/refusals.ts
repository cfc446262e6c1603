/** Why something was not saved, that the rest is safe, and what to do. */
import type { SaveProblem } from '../../../app/app';
import type { Sayings } from '../say';

export const refusals: Sayings<SaveProblem> = {
  'name-missing': '还没写名字或称呼。',
  'amount-missing': '还没输入金额。',
  'customer-unknown': '簿子里找不到这位客户，可能已被合并。请重新选一次。',
  'customer-exists': '簿子里已经有这个人了。',
  'visit-unknown': '找不到这笔记录，它可能已被撤销。',
  'already-void': '这一笔已经撤销过了。',
  'points-short': ({ balance }) => `积分不够，现在只有 ${balance} 分。`,
  'points-over-amount': ({ most }) => `这一笔最多只能用 ${most} 分。`,
  'reason-missing': '请写一句原因，以后好查。',
  'day-in-future': '这一天还没到。请选今天或以前的日子。',
  'storage-full': '手机存储满了，这一笔没有记上，以前的都还在。请清理空间后再按一次。',
  'storage-lost': '暂时写不进存储，这一笔没有记上，以前的都还在。请关掉重开后再试。',
};
