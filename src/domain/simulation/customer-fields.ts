/** The fields a vendor would have noted about a simulated customer: many of them blank, as in every real book. */
import { nameFor, VILLAGES } from './customer-names';
import type { Prng } from './prng';
import { seatNamed, SEATS } from './seats';
import type { CustomerKind, SimulatedCustomer, SimulatedPreset } from './simulated-vendor';

const TAGS = {
  pond: ['夜钓', '台钓', '路亚', '鲫鱼', '鲤鱼', '钓友群', '老主顾', '爱回鱼'],
  stall: ['早市', '要杀好', '送货', '爱吃鲈鱼', '老主顾', '月结', '邻居', '买菜群'],
} as const;
const HANDLES = ['一竿', '渔夫', '知足', '静水', '江湖', '平安', '清风', '快乐', '阳光', '随缘'];
const MOBILE = ['138', '139', '150', '158', '170', '177', '186', '188', '191', '199'];

/** Who customer i is. The phone is unique among a million customers and, by its three noughts, plainly invented. */
export function customerFields(
  prng: Prng,
  preset: SimulatedPreset,
  kind: CustomerKind,
  i: number,
  taken: Set<string>,
): SimulatedCustomer {
  const restaurant = kind === 'restaurant';
  const gender = prng.chance(preset === 'pond' ? 0.1 : 0.55) ? 'female' : 'male';
  const name = nameFor(prng, preset, kind, gender, taken);
  const phone = prng.chance(restaurant ? 0.95 : 0.7) ? phoneOf(i) : '';
  const tags = TAGS[preset].filter(() => prng.chance(0.1));
  return {
    name,
    phone,
    wechat: prng.chance(0.35) ? `${prng.pick(HANDLES)}${name.slice(-1)}${prng.below(1000)}` : '',
    number: prng.chance(0.5) ? String(i + 1).padStart(4, '0') : '',
    tags: restaurant ? ['饭店', ...tags] : tags,
    seat: preset === 'pond' && prng.chance(0.4) ? seatNamed(1 + prng.below(SEATS)) : '',
    area: prng.chance(0.5) ? prng.pick(VILLAGES) : '',
    birthday: restaurant ? '' : birthday(prng),
    gender: restaurant ? '' : gender,
  };
}

/** 7919 is coprime to 100,000: each block of 100,000 customers has each last five digits once. */
function phoneOf(i: number): string {
  const prefix = MOBILE[(i + Math.floor(i / 100_000)) % MOBILE.length] ?? '';
  return `${prefix}000${String((i * 7919 + 20_461) % 100_000).padStart(5, '0')}`;
}

/** Solar with or without year, or lunar; blank for most. Days stop at 28 (29 lunar), so that each is real. */
function birthday(prng: Prng): string {
  const u = prng.unit();
  if (u > 0.4) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const month = two(1 + prng.below(12));
  if (u < 0.2) return `lunar:${month}-${two(1 + prng.below(29))}`;
  const day = two(1 + prng.below(28));
  return u < 0.3 ? `${month}-${day}` : `${1950 + prng.below(50)}-${month}-${day}`;
}
