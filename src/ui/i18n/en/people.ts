/** Who records in this book, the curtain before it, and what a helper sees. */
import type { people as zh } from '../zh/people';

export const people: typeof zh = {
  title: 'Helpers and lock',
  hint: 'Who recorded what, the PIN, helpers on this phone',
  whoRecords: 'Who records',
  whoRecordsWhat:
    'Add names, and each entry will say who recorded it. The owner’s own entries stay without a name.',
  add: 'Add somebody',
  name: 'Name',
  role: 'May do',
  roles: { owner: 'Same as the owner', helper: 'Helper' },
  rolesHint: {
    owner: 'Sees and changes everything; entries carry the name.',
    helper:
      'Records, finds customers, adds new ones; sees no totals, no insights, no whole phone numbers, and exports nothing.',
  },
  active: 'Still works here',
  activeHint: 'Switch it off when somebody leaves; earlier entries keep the name.',
  left: 'Has left',
  save: 'Save',
  hold: (name) => `From now on ${name} records`,
  holds: (name) => `${name} is recording on this device now.`,
  ownerAgain: 'Back to the owner',
  become: (name) => `Hand this phone to ${name}`,
  becomeNeedsPin:
    'To hand this phone to a helper, set a PIN above first: it is asked for when the phone comes back.',

  from: (name) => `Handed over by ${name}.`,
  start: (name) =>
    `This is the owner’s book for ${name}. From now on ${name} records on this phone; the shop’s totals are not in it.`,
  startDo: 'Begin to record',
  give: (name) => `A book for ${name}’s own phone`,
  giveWhat:
    'It holds only names, tags, seats, the last four digits of phones and balances such as points; no amounts, nothing others recorded. Opened on that phone it starts in helper mode.',
  notSent: 'The file is ready, but it has not been sent.',
  giving: 'Making the book…',

  lock: {
    title: 'Lock the book',
    what: 'With a PIN, whoever picks up the phone does not see the book.',
    notSafe:
      'It is a curtain, not a safe: the data are not encrypted by it, and an expert who takes the phone apart can read them. Keep the phone’s own lock on too.',
    begin: 'Set a PIN',
    pin: 'PIN',
    pinHint: '4 to 8 digits',
    again: 'Once more',
    notTheSame: 'The two differ. Please type it again.',
    forgotten:
      'A forgotten PIN is answered with the recovery code of the encrypted backups. Keep that code safe.',
    keep: 'Set it',
    set: 'The PIN is set',
    removed: 'The PIN is gone',
    now: 'Lock now',
    after: 'Lock after being away for',
    atOnce: 'At once',
    minutes: (minutes) => `${minutes}\u00a0min`,
    helpers: 'Helpers record without the PIN',
    helpersHint: 'On the locked screen a tap on their name opens helper mode.',
    change: 'Change the PIN',
    remove: 'No PIN any more',
  },

  curtain: {
    title: 'The book is locked',
    pin: 'Type the PIN',
    open: 'Open',
    wrong: 'Not right. Please try again.',
    wait: (seconds) => `Wrong several times. Wait ${seconds}\u00a0s.`,
    forgotten: 'Forgot the PIN',
    recovery:
      'Type the recovery code of the encrypted backups (or your own password). The PIN is gone then; you can set a new one.',
    recover: 'Open the book',
    helper: (name) => `I am ${name}, let me record`,
  },

  helper: {
    mode: (name) => `${name} is recording`,
    someone: 'A helper',
    ownersTitle: 'This page is the owner’s',
    ownersText: 'Helper mode does not show it. Give the phone to the owner to see it.',
    toRecord: 'Record a visit',
    findFirst: 'Type a name, initials, or the last four digits of the phone.',
    nobody: 'Nobody found.',
    addCustomer: 'Add a customer',
    lastVisit: (day) => `Last visit: ${day}`,
    never: 'No visit yet',
    points: (points) => `${points} points`,
    stored: (money) => `Stored value ${money}`,
    times: (times) => `${times} uses left`,
    tab: (money) => `Owes ${money}`,
    giveBack: 'Give the phone back',
    giveBackText:
      'Once the owner has typed the PIN, it is the owner’s book again. What you recorded is in it.',
    giveBackDo: 'To the owner',
    handTitle: 'Hand over',
    handText:
      'What you recorded goes into a file for the owner, whose book takes it in. Handed over twice it counts once.',
    handSince: 'From which day on',
    handLast: (day) => `Since last time (${day})`,
    handToday: 'Today',
    handAll: 'Everything',
    handDo: 'To the owner',
    handing: 'Making the file…',
    newBook: 'A new book from the owner',
    newBookText: 'Open the file the owner sent, and customers and points are up to date.',
    newBookOpen: 'Choose the file',
    newBookDone: 'The book is up to date',
    stop: 'No helper any more',
    stopText:
      'This phone is your own: leaving helper mode needs no PIN, and the owner’s totals never were in it. Hand over first what is still here.',
    stopDo: 'Leave helper mode',
  },
};
