import type { WarnWord } from '../../screens/settings/warn-level';

const warnLevels: Record<WarnWord, string> = { early: '早一点', normal: '正常', late: '晚一点' };
const warnHints: Record<WarnWord, string> = {
  early: '人多一些，有的其实还会来',
  normal: '多半真的不来了才提醒',
  late: '几乎肯定不来了才提醒',
};

export const settings = {
  places: {
    imports: '客户名单、流水、收银小票',
    files: '备份、换手机、两台手机合账',
    settings: '店名、积分、提醒、大字、语言',
  },
  title: '设置',
  shop: '店里',
  shopName: '店名',
  shopNamePlaceholder: '例：老陈塘口',
  preset: '做哪一行',
  pond: '钓场鱼塘',
  stall: '鱼档摊位',
  presetNone: '还没有选。',
  points: '积分',
  pointsOn: '给客户积分',
  earn: '每花多少元得 1 分',
  worth: '1 分抵多少元',
  pointsSay: (earn: string, worth: string, percent: string): string =>
    `每花 ${earn} 得 1 分，1 分抵 ${worth}，等于返 ${percent}%。改了只管以后的，以前的积分不变。`,
  amountWrong: '请填大于 0 的金额，最多两位小数。',
  warnings: '该来没来',
  warnLevel: '什么时候提醒',
  warnLevels,
  warnHints,
  horizon: '往后看多少天',
  horizonWhy: '“这么多天里还会不会来”，就按这个天数算。',
  device: '这台设备',
  language: '语言',
  // Each language is named in itself, so that whoever landed in the wrong one finds the way back.
  languages: { zh: '中文', en: 'English' },
  theme: '颜色',
  themes: { light: '浅色', dark: '深色', system: '跟手机' },
  large: '大字',
  largeHint: '所有字和按钮放大四分之一',
  demo: '示例数据',
  demoIn: '簿子里有示例客户。清掉以后，您自己记的还在。',
  install: '装到桌面',
  installDone: '已经装在这台设备上了。',
  installNow: '装到桌面',
  installHow: '在浏览器菜单里选“安装应用”或“添加到主屏幕”。装好以后没网也能打开。',
  privacy: '数据与隐私',
  privacyLines: [
    '所有数据只在这台设备里。没有账号，没有服务器。',
    '应用不向任何别的地方发数据，也不看您做什么。',
    '要给别人，只有一个办法：您自己存一个文件，自己发出去。',
    '卸载应用或清除浏览器数据，簿子就没了。请常备份。',
    '客户的电话是别人的隐私，请像保管账本一样保管手机。',
  ],
  about: '关于',
  version: (version: string): string => `版本 ${version}`,
  licences: '用到的软件和许可',
  licence: '塘客簿是自由软件，MIT 许可。里面还用到：',
  saved: '已保存',
};
