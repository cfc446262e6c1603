/** From phone to phone by moving codes. */
import type { GatherProblem } from '../../../app/codes';
import type { CameraProblem } from '../../../platform/camera';
import type { Sayings } from '../say';

const camera: Sayings<CameraProblem> = {
  'camera-refused':
    '没有得到用相机的允许。请在浏览器（或手机）的设置里，把这个网站的“相机”改成允许，再试一次。',
  'camera-none':
    '没有找到相机，或者这个浏览器不让网页用相机。请换手机自带的浏览器打开，或者让对方发文件。',
  'camera-busy': '相机用不了，可能正被别的应用占着。请关掉视频通话、拍照，再试一次。',
};

const seen: Sayings<GatherProblem> = {
  'not-a-frame': '这个二维码不是塘客簿的。',
  'frame-damaged': '没看清。拿稳一点，不要反光。',
  'frame-too-new': '对方的塘客簿版本更新。请先更新这一台，再来扫。',
  'transfer-too-large': '对方要传的太多了。请让对方发文件。',
  'other-transfer': '对方换了内容，马上从头收。',
  'transfer-damaged': '收到的对不上，正在从头再收。',
};

export const codes = {
  title: '面对面传给另一台手机',
  what: '不用网络：一台显示会动的二维码，另一台用相机对着它，几秒钟就收好。',
  sinceLast: (day: string): string => `上次以后（${day}起）`,
  all: '全部',
  show: '显示二维码，给另一台扫',
  scan: '扫另一台的二维码',
  showTitle: '让另一台手机扫',
  preparing: '正在准备…',
  code: '会动的二维码',
  howTo: '另一台打开“备份与同步”，点“扫另一台的二维码”，对准这里。等它列出收到了什么，再关。',
  size: (n: string, _one: boolean, kilobytes: string, seconds: string): string =>
    `${n}\u00a0条记录，${kilobytes}\u00a0KB，拿稳了大约\u00a0${seconds}\u00a0秒。`,
  speed: '快慢',
  paces: { slow: '慢', usual: '一般', fast: '快' },
  onlookers: '里面有客户的电话。旁人把屏幕拍下来也能读，别让外人拍。',
  close: '好了，关上',
  tooMuch: (kilobytes: string, most: string): string =>
    `有\u00a0${kilobytes}\u00a0KB，二维码最多传\u00a0${most}\u00a0KB。请改发文件，对方一样打开。`,
  sendFile: '发文件',
  nothing: '这段时间没有记过什么，没有可传的。',
  scanTitle: '扫另一台手机',
  asking: '请允许使用相机…',
  aim: '对准另一台手机上会动的二维码，让它占满方框。',
  got: (got: string, needed: string): string =>
    `收到\u00a0${got}\u00a0份，共\u00a0${needed}\u00a0份`,
  again: '再试一次',
  /** Stands where a file's name would. */
  received: '扫来的记录',
  camera,
  seen,
};
