/** Files that were taken in, and can be taken out again. */
export const brought = {
  title: '合错了文件？取出来',
  what: '一个文件带来的记录可以整个取出来，那以后记的都留着；取出来的还能放回去。',
  unnamed: '没有名字的文件',
  in: (day: string, n: string, _one: boolean): string => `${day}合进来的，${n}\u00a0条记录`,
  out: (day: string, n: string, _one: boolean): string => `${day}取出来了，${n}\u00a0条记录`,
  takeOut: '取出来',
  putBack: '放回去',
  taking: '正在取出来…',
  putting: '正在放回去…',
  taken: '取出来了，您自己记的都还在。',
  isBack: '放回去了。',
  again: '别的设备、文件夹里要是也有这些记录，下次合并又会带回来：那边也要取出来。',
  kept: (size: string): string => `最近十个文件，留两个月，一共占 ${size}。`,
};
