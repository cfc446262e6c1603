/** Browsers inside other apps (WeChat and the like) forget what they store: recognised by name, so that the screen can show the way out. */

export type InAppBrowser =
  | 'wechat'
  | 'wecom'
  | 'qq'
  | 'weibo'
  | 'alipay'
  | 'dingtalk'
  | 'feishu'
  | 'douyin'
  | 'toutiao'
  | 'kuaishou'
  | 'xiaohongshu'
  | 'bilibili'
  | 'zhihu'
  | 'baidu'
  | 'taobao'
  | 'jd'
  | 'meituan'
  | 'pinduoduo'
  | 'facebook'
  | 'instagram'
  | 'line'
  | 'twitter'
  | 'unknown-app';

/** In this order: WeCom also calls itself MicroMessenger, Alipay and Taobao both AliApp, and any of them may add QQ's engine. */
const MARKS: readonly (readonly [InAppBrowser, RegExp])[] = [
  ['wecom', /wxwork\//i],
  ['wechat', /MicroMessenger/i],
  ['dingtalk', /DingTalk/i],
  ['alipay', /AlipayClient|AliApp\(AP\//i],
  ['taobao', /AliApp\((?:TB|TM|LT|TB-PD)\//i],
  // "MQQBrowser/" is QQ's real browser, as is "QQBrowser/"; " QQ/" is the chat app.
  ['qq', /(?:^|\s)QQ\/|(?:^|\s)TIM\//],
  ['weibo', /Weibo|__weibo__/i],
  ['feishu', /\bLark\/|Feishu/i],
  ['toutiao', /NewsArticle|TopArticle|JsSdk\/\d.*News/i],
  ['douyin', /aweme|BytedanceWebview|musical_ly|\btrill/i],
  ['kuaishou', /Kwai|ksNebula|KSWebView/i],
  ['xiaohongshu', /xhsdiscover|XiaoHongShu|\bdiscover\/\d/i],
  ['bilibili', /BiliApp|\bbili-/i],
  ['zhihu', /ZhihuHybrid|osee2unifiedRelease|Zhihu\//i],
  ['baidu', /baiduboxapp|baiduhaokan/i],
  ['jd', /jdapp|jdpingou/i],
  ['meituan', /\bmeituan|TitansX|\bdianping/i],
  ['pinduoduo', /pinduoduo|phh_android|phh_ios/i],
  ['instagram', /Instagram/],
  ['facebook', /FBAN|FBAV|FB_IAB/],
  ['line', /\bLine\/\d/],
  ['twitter', /Twitter for|TwitterAndroid/],
];

/** Android's bare web view marks itself "; wv)"; an iPhone's lacks the word Safari. */
const ANDROID_WEB_VIEW = /; wv\)/;
const IPHONE_WEB_VIEW = /\((?:iPhone|iPad|iPod)[^)]*\)(?!.*Safari\/)/;

/** The app whose built-in browser this is, or null for a real browser. An installed app on an iPhone also lacks "Safari": ask for standalone first. */
export function inAppBrowser(userAgent: string): InAppBrowser | null {
  const named = MARKS.find(([, mark]) => mark.test(userAgent));
  if (named) return named[0];
  const webView = ANDROID_WEB_VIEW.test(userAgent) || IPHONE_WEB_VIEW.test(userAgent);
  return webView ? 'unknown-app' : null;
}
