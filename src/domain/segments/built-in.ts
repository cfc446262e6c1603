/** Groups that are there without anybody making them: filters with a name of their own, found under an address. */
import { allOf, oneOf, type Filter } from './filter';
import { SEGMENTS, type Segment } from './rfm';
import { GRADES, type Grade } from './share-lines';
import { STAGES, type Stage } from './stage';

export type BuiltIn =
  | { readonly type: 'stage'; readonly stage: Stage }
  /** Who has come into a stage since the end of last month; from one other stage, or (null) from any. */
  | { readonly type: 'moved'; readonly to: Stage; readonly from: Stage | null }
  | { readonly type: 'segment'; readonly segment: Segment }
  | { readonly type: 'grade'; readonly grade: Grade }
  | { readonly type: 'core' }
  /** The core customers of whom the vendor also says that they buy most of it here, and that others want them. */
  | { readonly type: 'treasured' }
  | { readonly type: 'warned' };

/** "stage-loyal", "moved-slipping", "moved-loyal-slipping" (from, to), "rfm-champion", "grade-a", "core". */
export function builtInAt(address: string): BuiltIn | null {
  const [kind, one = '', other] = address.split('-');
  const stage = STAGES.find((name) => name === one);
  switch (kind) {
    case 'stage':
      return stage && other === undefined ? { type: 'stage', stage } : null;
    case 'moved': {
      if (other === undefined) return stage ? { type: 'moved', to: stage, from: null } : null;
      const to = STAGES.find((name) => name === other);
      return stage && to ? { type: 'moved', to, from: stage } : null;
    }
    case 'rfm': {
      const segment = SEGMENTS.find((name) => name === one);
      return segment ? { type: 'segment', segment } : null;
    }
    case 'grade': {
      const grade = GRADES.find((name) => name.toLowerCase() === one);
      return grade ? { type: 'grade', grade } : null;
    }
    case 'core':
    case 'treasured':
    case 'warned':
      return one === '' ? { type: kind } : null;
    default:
      return null;
  }
}

export function addressOf(group: BuiltIn): string {
  switch (group.type) {
    case 'stage':
      return `stage-${group.stage}`;
    case 'moved':
      return group.from === null ? `moved-${group.to}` : `moved-${group.from}-${group.to}`;
    case 'segment':
      return `rfm-${group.segment}`;
    case 'grade':
      return `grade-${group.grade.toLowerCase()}`;
    default:
      return group.type;
  }
}

export function filterOf(group: BuiltIn): Filter {
  switch (group.type) {
    case 'stage':
      return allOf(oneOf('stage', group.stage));
    case 'moved':
      return allOf(
        oneOf('stage', group.to),
        group.from === null
          ? { field: 'stageBefore', op: 'noneOf', values: [group.to] }
          : oneOf('stageBefore', group.from),
      );
    case 'segment':
      return allOf(oneOf('segment', group.segment));
    case 'grade':
      return allOf(oneOf('grade', group.grade));
    case 'core':
      return allOf(oneOf('core', 'yes'));
    case 'treasured':
      return allOf(oneOf('core', 'yes'), oneOf('purse', 'yes'), oneOf('rivals', 'yes'));
    case 'warned':
      return allOf(oneOf('warned', 'late', 'comingLess'));
  }
}
