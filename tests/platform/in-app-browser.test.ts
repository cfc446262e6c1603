import { expect, test } from 'vitest';
import { inAppBrowser } from '../../src/platform/in-app-browser';

const ANDROID =
  'Mozilla/5.0 (Linux; Android 13; V2227A Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test.each([
  [
    'wechat',
    `${ANDROID} Version/4.0 Chrome/116.0 Mobile Safari/537.36 XWEB/1160 MMWEBSDK/2024 MicroMessenger/8.0.50.2701(0x2800) WeChat/arm64 Language/zh_CN`,
  ],
  [
    'wechat',
    `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x1800312d) NetType/WIFI Language/zh_CN`,
  ],
  [
    'wechat',
    `Mozilla/5.0 (Linux; U; Android 9) MQQBrowser/6.2 TBS/045 Mobile Safari/537.36 MicroMessenger/7.0`,
  ],
  [
    'wecom',
    `${ANDROID} Chrome/109 Mobile Safari/537.36 wxwork/4.1.10 ColorScheme/Light MicroMessenger/7.0.1`,
  ],
  [
    'qq',
    `${ANDROID} Chrome/109 MQQBrowser/6.2 TBS/046 Mobile Safari/537.36 V1_AND_SQ_9.0.8 QQ/9.0.8.14755 NetType/WIFI`,
  ],
  ['qq', `${IPHONE} Mobile/15E148 QQ/8.9.80.625 V1_IPH_SQ_8.9.80 Pixel/1170`],
  ['weibo', `${IPHONE} Mobile/15E148 Weibo (iPhone14,5__weibo__14.6.0__iphone__os17.5)`],
  [
    'alipay',
    `${ANDROID} Chrome/105 Mobile Safari/537.36 NebulaSDK/1.8 Nebula AlipayDefined(nt:WIFI) AliApp(AP/10.5.88) AlipayClient/10.5.88`,
  ],
  [
    'dingtalk',
    `${IPHONE} Mobile/15E148 AliApp(DingTalk/7.5.10) com.laiwang.DingTalk/40338 Channel/201200 language/zh-Hans-CN`,
  ],
  ['taobao', `${IPHONE} Mobile/15E148 AliApp(TB/10.36.20) WindVane/8.7.2`],
  ['feishu', `${ANDROID} Chrome/113 Mobile Safari/537.36 Lark/7.20.6 LarkLocale/zh_CN`],
  [
    'douyin',
    `${ANDROID} Chrome/110 Mobile Safari/537.36 aweme_300100 JsSdk/1.0 NetType/WIFI AppName/aweme BytedanceWebview/d8a21c6`,
  ],
  [
    'toutiao',
    `${IPHONE} Mobile/15E148 NewsArticle/9.8.5.33 JsSdk/2.0 NetType/WIFI (News 9.8.5 17.5) BytedanceWebview/d8a21c6`,
  ],
  [
    'kuaishou',
    `${ANDROID} Chrome/90 Mobile Safari/537.36 Yoda/3.1 ksNebula/12.5.20 OS_PRO_BIT/64 KSWebView`,
  ],
  ['xiaohongshu', `${IPHONE} Mobile/15E148 discover/8.40 XHSVersion/8.40 NetType/WiFi xhsdiscover`],
  ['bilibili', `${ANDROID} Chrome/110 Mobile Safari/537.36 BiliApp/7720300 mobi_app/android`],
  [
    'baidu',
    `${ANDROID} Chrome/97 Mobile Safari/537.36 T7/13.65 BDOS/1.0 baiduboxapp/13.65.0.10 (Baidu; P1 13)`,
  ],
  [
    'pinduoduo',
    `${ANDROID} Chrome/98 Mobile Safari/537.36 phh_android_version/7.17.0 phh_android_build/abc`,
  ],
  ['facebook', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/470.0.0.41.83;FBBV/614;FBDV/iPhone14,5]`],
  [
    'instagram',
    `${ANDROID} Chrome/126 Mobile Safari/537.36 Instagram 339.0.0.30.105 Android (33/13)`,
  ],
  ['line', `${IPHONE} Mobile/15E148 Safari Line/14.8.0`],
  ['unknown-app', `${ANDROID} Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36`],
  ['unknown-app', `${IPHONE} Mobile/15E148`],
])('in-app browser: %s is recognised', (app, userAgent) => {
  expect(inAppBrowser(userAgent)).toBe(app);
});

test.each([
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  ],
  ['Safari on iPhone', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
  ['Chrome on iPhone', `${IPHONE} CriOS/130.0.6723.37 Mobile/15E148 Safari/604.1`],
  [
    'QQ Browser, a real browser',
    'Mozilla/5.0 (Linux; U; Android 13; zh-cn; V2227A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/109.0 MQQBrowser/14.9 Mobile Safari/537.36 COVC/046',
  ],
  [
    'Huawei Browser',
    'Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36',
  ],
  [
    'Mi Browser',
    'Mozilla/5.0 (Linux; U; Android 13; zh-cn; M2012K11AC) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/112.0 Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.4',
  ],
  [
    'UC Browser',
    'Mozilla/5.0 (Linux; U; Android 13; zh-CN; PEEM00) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0 UCBrowser/16.6 Mobile Safari/537.36',
  ],
  [
    'Edge on Windows',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0',
  ],
  ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'],
  [
    'Safari on Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
  ],
])('in-app browser: %s keeps what it stores', (_name, userAgent) => {
  expect(inAppBrowser(userAgent)).toBeNull();
});
