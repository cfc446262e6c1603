import type { contacts as zh } from '../zh/contacts';

export const contacts: typeof zh = {
  quiet: 'Asked not to be disturbed: no calls, no messages; talk when they come.',
  channel: { call: 'Call', wechat: 'WeChat', sms: 'Text message', inPerson: 'In person' },
  outcome: {
    willCome: 'will come',
    reached: 'talked',
    noAnswer: 'no answer',
    wontCome: 'won’t come',
    sent: 'sent',
  },
  feedback: {
    complaint: 'Complaint',
    praise: 'Praise',
    wish: 'Wish',
    satisfied: 'Content',
    soSo: 'So-so',
    unsatisfied: 'Not content',
    solved: 'Complaint settled',
  },
  touch: (channel, outcome) => `${channel}: ${outcome}`,
  followUpOn: (day) => `look again ${day}`,

  note: 'Log a contact',
  title: (name) => `How did it go with ${name}?`,
  how: 'How you got in touch',
  cameOfIt: 'What came of it',
  again: 'Look again',
  followUp: {
    none: 'no need',
    1: 'tomorrow',
    3: 'in 3\u00a0days',
    7: 'in a week',
    pick: 'pick a day',
  },
  day: 'On which day',
  ownNote: 'Note (optional)',
  save: 'Save',
  saved: (name, touch) => `Noted for ${name}. ${touch}`,
  copied: 'Copied. Paste it into WeChat; once it is sent, come back and save.',
  byHand:
    'The browser does not allow copying: press and hold the text below. Once it is sent, save.',
  problem: {
    'outcome-missing': 'Tap what came of it.',
    'day-missing': 'Choose a day after today.',
  },

  due: (people) => `To look after again: ${people}`,
  dueNote: 'The day you set is here, and they have not come.',
  waiting: (people) => `Contacted, waiting: ${people}`,
  waitingNote: 'If they have not come by then, you are reminded again.',

  came: 'Came back',

  feedbackNote: 'Note feedback',
  feedbackTitle: (name) => `What does ${name} say?`,
  faces: 'How content',
  words: 'Or something else',
  feedbackMissing: 'Tap one.',
  feedbackSaved: (name, feedback) => `Noted for ${name}. ${feedback}`,
  complaintOpen: (day) => `Complaint open since ${day}`,
  solve: 'Settled',
  solved: 'Complaint settled',

  effect: {
    title: 'Does getting in touch help?',
    working: 'Counting who came…',
    few: (least, days, now) =>
      `Once ${least} people you were warned of have been contacted, this says how many came within ${days} days, beside those you did not contact. So far: ${now} (counted ${days} days after the contact).`,
    contacted: (people, came, days) => `Of ${people} contacted, ${came} came within ${days} days`,
    notContacted: (people, came) =>
      `Of ${people} not contacted at about the same time, ${came} came.`,
    byChannel: (channel, people, came) => `${channel}: ${came} of ${people} came.`,
    caution:
      'You chose by hand whom to contact, and may have chosen those who would have come anyway: take it as a hint.',
    whyTitle: 'Where the two figures come from',
    why: (days) =>
      `Contacted: on the warning list the day before, not come yet, and then contacted by you; a visit within ${days} days from then counts. Not contacted: on the list on the same day, and not contacted until ${days} days later. One absence counts once.`,
    who: 'Who',
    people: 'People',
    came: 'Came',
    allContacted: 'Contacted',
    others: 'Not contacted',
    model: 'Who would have been on the list then is told by the habits as they are known today.',
    sampled: 'There are very many customers: of those not contacted, only a part was looked at.',
  },

  signals: {
    label: 'Three things, each by itself',
    frequency: 'How they come',
    contact: 'Contact',
    satisfaction: 'How content',
    never: 'Not contacted yet.',
    last: (when, touch) => `${touch} (${when})`,
    came: '; came after that.',
    waiting: (day) => `; look again ${day}.`,
    due: (day) => `; look again was due ${day}.`,
    over: '; has not come since.',
    tries: (tries) => `Contacted ${tries} times since the last visit.`,
    said: (when, feedback) => `${feedback} (${when}).`,
    openSince: (when) => `A complaint is still open (${when}).`,
  },
};
