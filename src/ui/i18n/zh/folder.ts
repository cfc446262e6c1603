/** The folder in which this device keeps its file. */
export const folder = {
  title: '放进文件夹，自动备份',
  what: '选一个文件夹：这台设备会在里面放一份簿子文件，记了新的就自动更新；别的设备放在那里的文件，也会自动合进来。',
  where:
    '最好选由同步程序或网盘管着的文件夹，手机丢了，簿子还在。只在这台设备上的文件夹，会跟着设备一起丢。',
  choose: '选文件夹',
  other: '换一个文件夹',
  inUse: (name: string): string => `文件夹：${name}`,
  written: (when: string, n: string, _one: boolean): string =>
    `最近写进：${when}，${n}\u00a0条记录，读回来数过`,
  notWritten: '还没有写进去过',
  looked: (when: string): string => `最近看过别的设备：${when}`,
  ownFile: (file: string): string => `这台设备的文件：${file}`,
  now: '现在对一遍',
  looking: '正在和文件夹对一遍…',
  added: (n: string, _one: boolean): string => `从别的设备合进来\u00a0${n}\u00a0条记录。`,
  wrote: '这台设备的文件更新好了。',
  nothing: '没有新的，文件夹里的和簿子一样。',
  asleep: '浏览器要您再允许一次。在那以前，文件夹里的文件不会更新。',
  wake: '允许，接着更新',
  refused: '这些文件没有读进来，原样留着；别的文件不受影响：',
  seal: '写进去的文件加密',
  sealWhat: '放在网盘、别人的电脑上也没人看得到。别的设备定了同一个口令，才读得出来。',
  sealFirst: '想加密？先在上面存一份加密的备份，定好口令。',
  stop: '不再用这个文件夹',
  stopped: '不再用这个文件夹了。里面的文件都还在。',
};
