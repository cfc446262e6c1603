import type { codes as zh } from '../zh/codes';

export const codes: typeof zh = {
  title: 'Face to face with another phone',
  what: 'No network needed: one phone shows a moving QR code, the other points its camera at it, and in seconds it is across.',
  sinceLast: (day) => `Since last time (${day})`,
  all: 'Everything',
  show: 'Show a code for another phone',
  scan: 'Scan another phone’s code',
  showTitle: 'For another phone to scan',
  preparing: 'Getting ready…',
  code: 'A moving QR code',
  howTo:
    'On the other phone open Backup & sync, tap “Scan another phone’s code” and point it here. Close this when it lists what has arrived.',
  size: (n, one, kilobytes, seconds) =>
    `${n}\u00a0${one ? 'entry' : 'entries'}, ${kilobytes}\u00a0kB; held still, about ${seconds}\u00a0seconds.`,
  speed: 'Speed',
  paces: { slow: 'Slow', usual: 'Usual', fast: 'Fast' },
  onlookers:
    'It holds customers’ phone numbers, and whoever films the screen can read it. Let no stranger film it.',
  close: 'Done, close it',
  tooMuch: (kilobytes, most) =>
    `This is ${kilobytes}\u00a0kB, and codes carry at most ${most}\u00a0kB. Send it as a file; the other phone opens it just the same.`,
  sendFile: 'Send the file',
  nothing: 'Nothing was recorded in that time, so there is nothing to show.',
  scanTitle: 'Scan another phone',
  asking: 'Please allow the camera…',
  aim: 'Point at the moving code on the other phone and let it fill the frame.',
  got: (got, needed) => `${got} of ${needed} parts`,
  again: 'Try again',
  received: 'From another phone’s screen',
  camera: {
    'camera-refused':
      'The camera was not allowed. In the settings of the browser (or of the phone) allow the camera for this site, then try again.',
    'camera-none':
      'No camera was found, or this browser gives none to web pages. Open the app in the phone’s own browser, or ask for a file instead.',
    'camera-busy':
      'The camera cannot be used; another app may be holding it. End video calls or the camera app, then try again.',
  },
  seen: {
    'not-a-frame': 'That code is not one of Pondbook’s.',
    'frame-damaged': 'Not quite readable. Hold it still, without glare.',
    'frame-too-new':
      'The other phone has a newer Pondbook. Update this one first, then scan again.',
    'transfer-too-large': 'The other phone shows too much. Ask for a file instead.',
    'other-transfer': 'The other phone shows something else now; starting over.',
    'transfer-damaged': 'What arrived does not add up; starting over.',
  },
};
