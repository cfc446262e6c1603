/** The headers tills, spreadsheets and payment bills use for each field, best first. */
import type { ImportField } from './mapping';
import { simplified } from './simplified';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Written as plainHeader() writes them. Of several columns for one field the one named first here is taken: what was
 * really paid before what was asked, total collected before net before gross.
 */
export const FIELD_HEADERS: Readonly<Record<ImportField, readonly string[]>> = {
  customer:
    words(`会员卡号 会员编号 会员号 会员id 卡号 客户编号 客户号 客户id 顾客编号 顾客号 customerid
    customernumber customerno custid custno cust customercode memberid membernumber memberno cardnumber cardno
    cardid loyaltycard externaluniqueid customerreferenceid clientid userid number 对方账号 编号 客户 顾客 会员 customer
    client member`),
  name: words(`姓名 客户姓名 会员姓名 顾客姓名 客户名称 会员名称 客户名 会员名 顾客名称 称呼 昵称 名字 名称
    customername membername clientname fullname name nickname firstname 付款人 付款方 交易对方`),
  phone:
    words(`手机号码 手机号 手机 会员手机 会员手机号 客户手机 客户电话 联系电话 联络电话 行动电话 电话号码 电话 联系方式 tel
    telephone mobilephonenumber mobilephone mobilenumber mobile phonenumber phone customerphone cellphone cell
    customercontacts contacts contact`),
  wechat: words(`微信号 微信 微信昵称 微信名 wechat wechatid wechatname weixin`),
  tags: words(`标签 客户标签 会员标签 分组 会员等级 客户等级 会员级别 等级 级别 categoryname tags tag labels
    customergroup group tier level`),
  gender: words(`性别 gender sex`),
  birthday: words(`生日 会员生日 出生日期 出生年月 birthday birthdate dateofbirth dob`),
  area: words(
    `地区 区域 片区 村庄 村子 村 所在地 住址 家庭住址 地址 area village region address city town`,
  ),
  note: words(
    `备注 客户备注 会员备注 note notes memo remark remarks comment comments customernote`,
  ),
  date: words(`消费时间 消费日期 交易时间 交易日期 下单时间 到访日期 到访时间 来店日期 购买时间 购买日期 支付时间
    付款时间 收款时间 结账时间 开单时间 订单时间 订单日期 入账时间 交易创建时间 日期 时间 visitdate visitday
    purchasedate orderdate transactiondate saledate receiptdate invoicedate datetime date day transactiontime
    timestamp time`),
  time: words(`到店时间 时刻 时间 time timeofday`),
  amount:
    words(`实收金额 实收 实付金额 实付 实际金额 实际支付 支付金额 收款金额 totalcollected netsales nettotal
    netamount 消费金额 交易金额 订单金额 成交金额 总金额 总额 金额 amountpaid paid totalamount grandtotal total
    amount spend sales 应收金额 应收 应付金额 应付 grosssales gross subtotal 小计`),
  quantity: words(`数量 件数 quantity qty`),
  price: words(`单价 售价 unitprice price`),
  direction: words(`收/支 收支 收支类型`),
  type: words(`receipttype 单据类型 交易类型 业务类型 消费类型 订单类型 交易分类 类型 eventtype transactiontype
    type kind`),
  status: words(
    `当前状态 交易状态 订单状态 单据状态 支付状态 状态 orderstatus paymentstatus status state`,
  ),
  receipt:
    words(`单号 流水号 订单号 订单编号 交易单号 交易订单号 交易号 小票号 单据编号 单据号 receiptnumber
    receiptno receiptid receipt transactionid ordernumber orderid orderno invoicenumber invoiceno invoiceid
    invoice billno`),
  points:
    words(`可用积分 积分余额 当前积分 剩余积分 会员积分 积分 点数 pointbalance pointsbalance loyaltypoints
    currentpoints points point`),
  stored:
    words(`储值余额 储值 储值金额 充值余额 卡内余额 会员余额 账户余额 剩余储值 余额 storedvalue storecredit
    creditbalance balance money`),
  times: words(`剩余次数 次卡剩余 次卡余次 可用次数 余次 次卡 timesleft`),
  tab: words(`赊账 赊账金额 赊欠 欠款 欠款金额 欠账 挂账 挂账金额 amountowed owed debt tab`),
};

/** Columns we know and leave out: sums and dates about a customer or a receipt that are no visit, and what hides inside one. */
const LEFT_OUT =
  words(`累计消费 累计消费金额 消费总额 总消费 消费次数 到店次数 最近消费 最近消费时间 最后消费时间
  上次消费时间 注册时间 开卡时间 开卡日期 办卡日期 创建时间 加入时间 生日类型 品名 商品 商品名称 商品说明
  折扣 优惠金额 优惠 成本 利润 支付方式 收/付款方式 商户单号 商家订单号 门店 收银员 序号
  totalspent totalorders noofvisits lastvisit datecreated discounts discount tax taxes tip costofgoods
  grossprofit paymenttype description diningoption pos store cashiername category sku item variant
  modifiersapplied email lastname timezone servicecharges giftcardsales
  partialrefunds source paymentid location line reason 常坐的位置 usualseat 已收起 putaway
  stockcode productcode country`);

/** A header for comparing: compatibility forms, simplified, lower case, no blanks or marks, no unit in brackets: "金额（元）" is "金额". */
export function plainHeader(header: string): string {
  const plain = simplified(header.normalize('NFKC').toLowerCase());
  const short = plain.replace(/\([^)]*\)|\[[^\]]*\]/g, '');
  return (short.trim() === '' ? plain : short).replace(/[\s_\-:*.#?'"]+/g, '');
}

/** Fields a header can stand for, each with its place in the list above (0 is best). */
const MEANINGS = new Map<string, { readonly field: ImportField; readonly rank: number }[]>();
for (const [field, headers] of Object.entries(FIELD_HEADERS) as [ImportField, string[]][]) {
  headers.forEach((header, rank) => {
    MEANINGS.set(header, [...(MEANINGS.get(header) ?? []), { field, rank }]);
  });
}
const LEFT_OUT_SET = new Set(LEFT_OUT);

/** What a header can mean; empty for an unknown one or one we leave out. */
export const headerMeanings = (
  header: string,
): readonly { readonly field: ImportField; readonly rank: number }[] =>
  MEANINGS.get(plainHeader(header)) ?? [];

/** True for headers of tables we know, also of the columns we leave out. */
export const isKnownHeader = (header: string): boolean => {
  const plain = plainHeader(header);
  return MEANINGS.has(plain) || LEFT_OUT_SET.has(plain);
};
