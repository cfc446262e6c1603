/** Names as vendors say them: 老王, 张婶, 3号位李哥, 刘记饭店, 河东村王建国. No two customers of a book share one. */
import type { Prng } from './prng';
import type { CustomerKind, SimulatedPreset } from './simulated-vendor';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康单仇解',
  '欧阳',
  '司马',
  '上官',
];
const MEN =
  '伟强军勇杰涛明超平刚辉鹏波斌建国志文海林峰宇浩飞龙华民生荣贵富根宝福兴德成庆祥永长水金木火土春山石松柏';
const WOMEN =
  '芳娜敏静丽艳娟霞秀英玲桂兰梅红燕萍莉琴云珍凤洁琳雪慧玉香月菊莲翠彩娥巧美素淑惠珠翠雅芝玉萍红娥春菊冬梅';
const ELDERS = { male: ['哥', '叔', '伯', '大爷'], female: ['姐', '婶', '姨', '阿姨'] } as const;
const EATERIES = ['饭店', '酒家', '小炒', '鱼馆', '大排档', '农家乐', '面馆', '食堂'];
export const VILLAGES =
  '河东村 河西村 石桥村 柳林村 李家湾 大塘村 东升村 新建村 红旗镇 白沙镇 北门街 南湖小区 杨树坪 龙潭村 双井村 老街'.split(
    ' ',
  );

/** A fresh name for one customer; `taken` is read and added to. */
export function nameFor(
  prng: Prng,
  preset: SimulatedPreset,
  kind: CustomerKind,
  gender: 'female' | 'male',
  taken: Set<string>,
): string {
  for (let attempt = 0; ; attempt++) {
    const name = candidate(prng, preset, kind, gender, attempt);
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/** Short nicknames first; each failed attempt (the nickname is taken) makes the name longer. */
function candidate(
  prng: Prng,
  preset: SimulatedPreset,
  kind: CustomerKind,
  gender: 'female' | 'male',
  attempt: number,
): string {
  const surname = prng.pick(SURNAMES);
  const pool = gender === 'female' ? WOMEN : MEN;
  const first = pool[prng.below(pool.length)] ?? '';
  const second = pool[prng.below(pool.length)] ?? '';
  const village = prng.pick(VILLAGES);
  if (kind === 'restaurant') {
    if (attempt === 0) return `${surname}记${prng.pick(EATERIES)}`;
    if (attempt < 4) return `${surname}${first}${prng.pick(EATERIES)}`;
    return `${village}${surname}${first}${second}${prng.pick(EATERIES)}`;
  }
  const elder = prng.pick(ELDERS[gender]);
  const style = prng.below(6);
  if (attempt === 0 && style === 0) return `${gender === 'female' ? '小' : '老'}${surname}`;
  if (attempt === 0 && style === 1) return `${surname}${elder}`;
  if (attempt < 2 && style === 2 && preset === 'pond') {
    return `${1 + prng.below(36)}号位${surname}${elder}`;
  }
  if (attempt < 2 && style === 3) return `阿${first}`;
  if (attempt < 4) return `${surname}${first}${prng.chance(0.7) ? second : ''}`;
  if (attempt < 8) return `${village}${surname}${first}${second}`;
  return `${village}${surname}${first}${second}${1 + prng.below(99)}号`;
}
