import { lineList } from './line-list.ts'

/** What a contact is called by the way it took. */
export const interactionOpenings: Readonly<Record<string, string>> = Object.freeze({
  phone: 'Customer called about',
  email: 'Customer wrote about',
  branch: 'Customer came to the branch about',
  web: 'Customer asked in the web chat about',
  mobile_app: 'Customer asked in the chat of the app about',
})

/** What contacts are about, by type and by what they refer to; goes after "about". Slot: {subject}. */
export const interactionMatters: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'inquiry none': lineList(`
    the opening hours around the holidays
    the papers that are needed to add a second account holder
    how long a transfer to another bank takes
    the exchange rate for a journey abroad
    the form for a power of attorney
    how to find the nearest cash machine
    the tax certificate for last year
    how to close an account of a relative who died
    the nearest branch with safe deposit boxes
    how messages of the bank can be told from false ones
    the documents for proof of address
    where complaints are sent to`),
  'inquiry account': lineList(`
    the conditions of {subject}
    the last statement of {subject}
    the fees that apply to {subject}
    how to reach the papers of {subject} online
    who may sign for {subject}
    the limits that hold for {subject}
    how a second person can be given access to {subject}
    a certificate that shows the balance of {subject}`),
  'inquiry loan_application': lineList(`
    the state of {subject}
    the papers handed in with {subject}
    when an answer to {subject} can be expected
    a correction of the income stated in {subject}
    the name of the officer in charge of {subject}`),
  'inquiry policy': lineList(`
    what {subject} covers
    the dates on which the premium of {subject} is due
    a copy of the papers of {subject}
    how a claim under {subject} is made
    whether {subject} holds abroad`),
  'inquiry claim': lineList(`
    the state of {subject}
    the papers still needed for {subject}
    who decides on {subject}
    when an answer to {subject} can be expected`),
  'support none': lineList(`
    a forgotten password for online access
    a sign-in code that did not arrive on a new phone
    the app, which closes as soon as it is opened
    a letter that was torn on its way
    reading the terms in larger print
    an online form that could not be sent
    a message in the inbox that could not be opened
    setting up the app on a second phone
    online access that was locked after three attempts
    switching paper letters to online delivery`),
  'support account': lineList(`
    {subject}, which did not show in the app
    a statement of {subject} that could not be downloaded
    notices for movements on {subject} that never came
    the mailing of statements of {subject}
    giving {subject} a name of its own in the app
    a certificate for {subject} that was cut off when printed`),
  'support transaction': lineList(`
    the meaning of {subject} on the statement
    a receipt for {subject}
    {subject}, which showed late in the app
    the date on which {subject} was booked
    finding {subject} in the list of movements`),
  'complaint none': lineList(`
    a long wait at the counter
    a call back that never came
    an answer that turned out to be wrong
    advertising received after opting out
    a letter that was sent twice
    the app, which was out of service for an evening
    forms that ask for the same thing again
    a queue on the phone of half an hour
    the music in the waiting line
    being passed on from one desk to the next`),
  'complaint account': lineList(`
    the terms of {subject}, which the customer finds hard to read
    the time it took to get papers for {subject}
    an unclear line on the statement of {subject}
    the way {subject} is shown in the app`),
  'complaint transaction': lineList(`
    {subject}, which the customer had not expected
    the unclear description of {subject}
    {subject} and how late it was booked`),
  'complaint interaction': lineList(`
    how an earlier contact was handled
    what came of an earlier contact
    the answer given at an earlier contact`),
  'complaint loan': lineList(`
    {subject} and how its terms were explained
    the letters about {subject}`),
  'complaint policy': lineList(`
    {subject} and how its terms were explained
    the letters about {subject}`),
  'account_update none': lineList(`
    a new postal address
    a new phone number
    a new e-mail address
    new choices on advertising
    renewed identity papers
    a change of employer
    another language for letters
    another branch as contact
    a new emergency contact`),
  'product_inquiry none': lineList(`
    a savings account for a child
    a loan for a used car
    cover for a rented flat
    travel cover for a long journey
    the rates for certificates of deposit
    an account for a small business
    a first mortgage
    an overdraft for a checking account
    a money market account
    life cover for a young family
    a loan for a degree
    moving an account over from another bank`),
})

/** What came of a contact that an employee took, by type and outcome. */
export const interactionResults: Readonly<Record<string, readonly string[]>> = Object.freeze({
  'inquiry resolved': lineList(`
    Explained; no further questions.
    Information sheet sent.
    Answered from the published terms.
    Shown where to find it online.
    Answered; the customer will read it through at home.`),
  'support resolved': lineList(`
    Settled in the same contact.
    Explained step by step; it works now.
    Done while the customer waited.
    Put right and confirmed with the customer.`),
  'complaint resolved': lineList(`
    Apologised; the customer was content with that.
    Explained how it came about; no file wanted.
    Put right at once with an apology.
    Noted for the team; the customer did not want more.`),
  'account_update resolved': lineList(`
    Identity checked and the change recorded.
    Recorded; confirmation sent.
    Change made and read back to the customer.`),
  'product_inquiry resolved': lineList(`
    Terms explained; the customer will think it over.
    Brochure and price list handed over.
    Worked through an example together.
    Compared two offers; no decision yet.`),
  'inquiry follow_up_needed': lineList(`
    Needs an answer from the back office; the customer will hear from us.
    Call back promised within two working days.
    Papers to be sent by post.`),
  'support follow_up_needed': lineList(`
    Passed to the technical desk; the customer will hear from us.
    To be tried again tomorrow; call back arranged.
    Waiting for a screen picture from the customer.`),
  'complaint follow_up_needed': lineList(`
    Written down; an answer is promised.
    To be looked into; the customer expects a reply.
    Noted in full; an answer within ten working days was promised.`),
  'account_update follow_up_needed': lineList(`
    Waiting for a copy of the proof.
    Signature still missing; form sent.
    To be checked against the register first.`),
  'product_inquiry follow_up_needed': lineList(`
    Appointment with an adviser to be arranged.
    Offer to be worked out and sent.
    Call back with figures promised.`),
  'inquiry escalated': lineList(`
    Beyond the desk's knowledge; handed to the specialists.
    Handed to the department in charge.`),
  'support escalated': lineList(`
    Could not be settled here; handed to the technical team.
    Third contact on this; handed to the team lead.`),
  'complaint escalated': lineList(`
    Handed to the team lead at the customer's wish.
    Handed to the complaints desk the same day.`),
  'account_update escalated': lineList(`
    Papers do not match; handed to a supervisor.
    Needs approval; handed to a supervisor.`),
  'product_inquiry escalated': lineList(`
    Handed to an adviser for large amounts.
    Special terms wanted; handed to the head of the desk.`),
})

/** What customers did by themselves in web and app, by type. */
export const selfServiceNotes: Readonly<Record<string, readonly string[]>> = Object.freeze({
  inquiry: lineList(`
    Customer looked up the opening hours.
    Customer read the questions and answers on transfers abroad.
    Customer searched for the nearest cash machine.
    Customer opened the price list.
    Customer downloaded the form for a power of attorney.
    Customer read the page on false messages.
    Customer looked up the terms of deposits.`),
  support: lineList(`
    Customer reset the password with a code.
    Customer unlocked online access with the security questions.
    Customer registered a new phone for sign-in codes.
    Customer switched letters to online delivery.
    Customer reported a page that did not load through the form.`),
  account_update: lineList(`
    Customer changed the postal address.
    Customer changed the phone number and confirmed it with a code.
    Customer changed the choices on advertising.
    Customer uploaded renewed identity papers.
    Customer changed the language of letters.`),
  product_inquiry: lineList(`
    Customer worked out a monthly payment in the loan calculator.
    Customer compared the rates of deposits.
    Customer asked for a brochure through the form.
    Customer worked out a premium for home cover.`),
})
