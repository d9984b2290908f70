import { lineList } from './line-list.ts'

/** What customers write into a survey, by stars from 1 to 5. */
export const surveyComments: Readonly<Record<1 | 2 | 3 | 4 | 5, readonly string[]>> = Object.freeze({
  1: lineList(`
    Nobody could tell me when it would be settled.
    I had to explain the same thing three times.
    Far too long on hold, and then the line went dead.
    The answer was simply wrong.
    I am thinking of moving my account elsewhere.
    Rude at the counter. I will not come back to this branch.
    Promised a call back and never heard from anyone.
    The problem is still there after two weeks.`),
  2: lineList(`
    It took two calls to get a clear answer.
    Friendly enough, but the matter is not settled.
    Too many forms for such a small change.
    I was passed on twice before someone could help.
    The explanation of the fee was hard to follow.
    Waiting time was longer than I was told.
    The app did not help, so I had to call anyway.
    Not what I expect after so many years as a customer.`),
  3: lineList(`
    It was all right. Took a little longer than needed.
    The matter was settled, but I had to ask again.
    Neither good nor bad.
    Helpful once I reached the right person.
    The letter could have been clearer.
    Fine, but more evening hours would help.
    Question answered, though I found the same text on the web page.
    Average service, no complaints.`),
  4: lineList(`
    Quick and friendly. Only the waiting music could go.
    My question was answered straight away.
    Good advice and no pressure.
    Settled in one call.
    Polite staff and a clear explanation.
    The new form is much simpler than the old one.
    Helpful, and they called back as promised.
    Very satisfied, apart from a short wait.`),
  5: lineList(`
    Excellent help, thank you.
    Best service I have had at any bank.
    Settled within minutes, and very friendly.
    They found a mistake that I had not noticed myself.
    I felt that somebody really listened.
    Clear, fast and kind. Please pass on my thanks.
    The adviser took all the time that I needed.
    I recommended you to my sister the same day.`),
})
