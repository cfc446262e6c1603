/** What a group is called, and what is said of it. */
import type { BuiltIn } from '../../../domain/segments/built-in';
import { m } from '../../i18n/messages.svelte';

export function groupName(group: BuiltIn): string {
  const words = m().segments;
  switch (group.type) {
    case 'stage':
      return words.stage[group.stage];
    case 'moved': {
      const to = words.stage[group.to];
      return group.from === null ? `→ ${to}` : `${words.stage[group.from]} → ${to}`;
    }
    case 'segment':
      return m().insights.segment[group.segment];
    case 'grade':
      return words.grade.name[group.grade];
    case 'core':
      return words.core.name;
    case 'treasured':
      return words.core.treasuredName;
    case 'warned':
      return words.field.warned;
  }
}

/** What they have in common, what to do about them, and what not; "" where nothing needs saying. */
export function groupAdvice(group: BuiltIn): {
  readonly means: string;
  readonly todo: string;
  readonly dont: string;
} {
  const words = m().segments;
  if (group.type === 'stage' || group.type === 'moved') {
    const stage = group.type === 'stage' ? group.stage : group.to;
    return { means: words.stageMeans[stage], todo: words.stageDo[stage], dont: '' };
  }
  if (group.type !== 'segment') return { means: '', todo: '', dont: '' };
  const advice = m().insights.advice[group.segment];
  return { means: advice.means, todo: advice.do, dont: advice.dont };
}
